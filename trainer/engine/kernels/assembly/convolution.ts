import { ACCUMULATE, BIAS, RELU, multiply } from './product';

/** Lays images out with the given distances between their values; what lies between stays as it is. */
export function spread(
  source: usize, target: usize, images: i32, rows: i32, columns: i32, channels: i32,
  paddedRows: i32, paddedColumns: i32, rowStep: i32, columnStep: i32,
): void {
  const pixel = channels << 2;
  const targetRow = paddedColumns * pixel;
  for (let image = 0; image < images; image++) {
    for (let y = 0; y < rows; y++) {
      let to = target + y * rowStep * targetRow;
      if (columnStep == 1) {
        memory.copy(to, source, columns * pixel);
        source += columns * pixel;
        continue;
      }
      for (let x = 0; x < columns; x++, to += columnStep * pixel, source += pixel) memory.copy(to, source, pixel);
    }
    target += paddedRows * targetRow;
  }
}

/**
 * Convolution of padded images [paddedRows, paddedColumns, channels] with packed kernels, one product a row
 * of windows and row of the kernel: the values under a row of a window are contiguous and need no copy.
 */
export function convolve(
  x: usize, panels: usize, bias: usize, y: usize, images: i32,
  paddedRows: i32, paddedColumns: i32, channels: i32, outputRows: i32, outputColumns: i32, filters: i32,
  windowRows: i32, windowColumns: i32, rowStride: i32, columnStride: i32, mode: i32,
): void {
  const xRow = paddedColumns * channels << 2;
  const k = windowColumns * channels;
  const panel = windowRows * k << 5;
  const aRow = columnStride * channels << 2;
  for (let image = 0; image < images; image++) {
    for (let row = 0; row < outputRows; row++) {
      const first = x + row * rowStride * xRow;
      for (let v = 0; v < windowRows; v++) {
        let part = v > 0 ? (mode | ACCUMULATE) & ~BIAS : mode;
        if (v < windowRows - 1) part &= ~RELU;
        multiply(first + v * xRow, aRow, 4, panels + v * (k << 5), 32, panel, y, filters << 2, outputColumns, filters, k, bias, part);
      }
      y += outputColumns * filters << 2;
    }
    x += paddedRows * xRow;
  }
}

/** The kernel's gradient, summed over images and windows in their order. */
export function convolveKernelGradient(
  x: usize, dy: usize, gradient: usize, images: i32,
  paddedRows: i32, paddedColumns: i32, channels: i32, outputRows: i32, outputColumns: i32, filters: i32,
  windowRows: i32, windowColumns: i32, rowStride: i32, columnStride: i32,
): void {
  const xRow = paddedColumns * channels << 2;
  const k = windowColumns * channels;
  const aStep = columnStride * channels << 2;
  const row = filters << 2;
  memory.fill(gradient, 0, windowRows * k * row);
  for (let image = 0; image < images; image++) {
    for (let y = 0; y < outputRows; y++) {
      for (let v = 0; v < windowRows; v++) {
        const window = x + (y * rowStride + v) * xRow;
        multiply(window, 4, aStep, dy, row, 32, gradient + v * k * row, row, k, filters, outputColumns, 0, ACCUMULATE);
      }
      dy += outputColumns * row;
    }
    x += paddedRows * xRow;
  }
}
