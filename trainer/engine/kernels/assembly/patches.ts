import { ACCUMULATE, multiply } from './product';

// Convolution of images with few channels, as the first layer's: products along one row of a window would be
// too short, so that the values under all windows of one output row are copied side by side first, one line
// of `outputColumns` values for each place in the window. That fits the first-level cache.

// @ts-ignore: decorator
@inline
function gatherPatches(
  x: usize, patches: usize, xRow: i32, channels: i32, outputColumns: i32, windowRows: i32, windowColumns: i32, columnStride: i32,
): void {
  const step = columnStride * channels << 2;
  for (let v = 0; v < windowRows; v++) {
    for (let u = 0; u < windowColumns * channels; u++) {
      let from = x + v * xRow + (u << 2);
      if (step == 4) {
        memory.copy(patches, from, outputColumns << 2);
        patches += outputColumns << 2;
        continue;
      }
      for (let j = 0; j < outputColumns; j++, from += step, patches += 4) store<f32>(patches, load<f32>(from));
    }
  }
}

export function convolvePatches(
  x: usize, panels: usize, bias: usize, y: usize, patches: usize, images: i32,
  paddedRows: i32, paddedColumns: i32, channels: i32, outputRows: i32, outputColumns: i32, filters: i32,
  windowRows: i32, windowColumns: i32, rowStride: i32, columnStride: i32, mode: i32,
): void {
  const xRow = paddedColumns * channels << 2;
  const k = windowRows * windowColumns * channels;
  for (let image = 0; image < images; image++, x += paddedRows * xRow) {
    for (let row = 0; row < outputRows; row++, y += outputColumns * filters << 2) {
      gatherPatches(x + row * rowStride * xRow, patches, xRow, channels, outputColumns, windowRows, windowColumns, columnStride);
      multiply(patches, 4, outputColumns << 2, panels, 32, k << 5, y, filters << 2, outputColumns, filters, k, bias, mode);
    }
  }
}

export function patchesKernelGradient(
  x: usize, dy: usize, gradient: usize, patches: usize, images: i32,
  paddedRows: i32, paddedColumns: i32, channels: i32, outputRows: i32, outputColumns: i32, filters: i32,
  windowRows: i32, windowColumns: i32, rowStride: i32, columnStride: i32,
): void {
  const xRow = paddedColumns * channels << 2;
  const k = windowRows * windowColumns * channels;
  memory.fill(gradient, 0, k * filters << 2);
  for (let image = 0; image < images; image++, x += paddedRows * xRow) {
    for (let row = 0; row < outputRows; row++, dy += outputColumns * filters << 2) {
      gatherPatches(x + row * rowStride * xRow, patches, xRow, channels, outputColumns, windowRows, windowColumns, columnStride);
      multiply(patches, outputColumns << 2, 4, dy, filters << 2, 32, gradient, filters << 2, k, filters, outputColumns, 0, ACCUMULATE);
    }
  }
}
