import { splat } from './elementary';
import { loadUpTo, storeUpTo } from './partial';

// One window a channel, over padded images [paddedRows, paddedColumns, channels]; kernels [window, channels].

export function depthwise(
  x: usize, kernel: usize, bias: usize, y: usize, images: i32, paddedRows: i32, paddedColumns: i32, channels: i32,
  outputRows: i32, outputColumns: i32, windowRows: i32, windowColumns: i32, rowStride: i32, columnStride: i32, relu: i32,
): void {
  const pixel = channels << 2, xRow = paddedColumns * pixel;
  for (let image = 0; image < images; image++, x += paddedRows * xRow) {
    for (let i = 0; i < outputRows; i++) {
      for (let j = 0; j < outputColumns; j++, y += pixel) {
        const first = x + i * rowStride * xRow + j * columnStride * pixel;
        for (let c = 0; c < channels; c += 4) {
          const lanes = channels - c, at = c << 2;
          let sum = bias ? loadUpTo(bias + at, lanes) : splat(0);
          let weights = kernel + at;
          for (let v = 0; v < windowRows; v++) {
            for (let u = 0; u < windowColumns; u++, weights += pixel) {
              const value = loadUpTo(first + v * xRow + u * pixel + at, lanes);
              sum = f32x4.add(sum, f32x4.mul(value, loadUpTo(weights, lanes)));
            }
          }
          if (relu) sum = f32x4.pmax(sum, splat(0));
          storeUpTo(y + at, sum, lanes);
        }
      }
    }
  }
}

export function depthwiseKernelGradient(
  x: usize, dy: usize, gradient: usize, images: i32, paddedRows: i32, paddedColumns: i32, channels: i32,
  outputRows: i32, outputColumns: i32, windowRows: i32, windowColumns: i32, rowStride: i32, columnStride: i32,
): void {
  const pixel = channels << 2, xRow = paddedColumns * pixel;
  for (let v = 0; v < windowRows; v++) {
    for (let u = 0; u < windowColumns; u++, gradient += pixel) {
      for (let c = 0; c < channels; c += 4) {
        const lanes = channels - c, at = c << 2;
        let sum = splat(0);
        let g = dy + at;
        for (let image = 0; image < images; image++) {
          for (let i = 0; i < outputRows; i++) {
            let value = x + (image * paddedRows + i * rowStride + v) * xRow + u * pixel + at;
            for (let j = 0; j < outputColumns; j++, g += pixel, value += columnStride * pixel) {
              sum = f32x4.add(sum, f32x4.mul(loadUpTo(g, lanes), loadUpTo(value, lanes)));
            }
          }
        }
        storeUpTo(gradient + at, sum, lanes);
      }
    }
  }
}

/** Turns the window by half a turn: the input's gradient is a convolution with it. */
export function turnWindow(kernel: usize, target: usize, window: i32, channels: i32): void {
  for (let v = 0; v < window; v++) {
    memory.copy(target + (window - 1 - v) * (channels << 2), kernel + v * (channels << 2), channels << 2);
  }
}
