import { sumColumns } from './elementwise';
import { multiply } from './product';

// Recurrent layers work on units padded to a multiple of four and on gates laid out in groups of four units,
// [unit / 4][gate][4], so that every step is whole vectors. What is padded is and stays zero.

/**
 * Packs kernel[k, gate, unit] (Keras's order; `gates` of them from `firstGate` on) into panels
 * [columns / 8][targetRows][8] of grouped columns.
 */
export function packGates(
  kernel: usize, kernelRow: i32, rows: i32, units: i32, firstGate: i32, gates: i32, target: usize, targetRows: i32,
): void {
  for (let u = 0; u < units; u += 4) {
    for (let g = 0; g < gates; g++) {
      const column = (u >> 2) * gates + g;
      let to = target + (column >> 1) * (targetRows << 5) + ((column & 1) << 4);
      let from = kernel + (((firstGate + g) * units + u) << 2);
      const lanes = units - u;
      for (let k = 0; k < rows; k++, to += 32, from += kernelRow) copyLanes(to, from, lanes);
    }
  }
}

// @ts-ignore: decorator
@inline
function copyLanes(to: usize, from: usize, lanes: i32): void {
  if (lanes >= 4) v128.store(to, v128.load(from));
  else for (let q = 0; q < lanes << 2; q += 4) store<f32>(to + q, load<f32>(from + q));
}

/** Packs the transpose: panels [rows / 8][grouped columns][8]. */
export function packGatesTransposed(
  kernel: usize, kernelRow: i32, rows: i32, units: i32, firstGate: i32, gates: i32, target: usize,
): void {
  const panel = ((units + 3) >> 2) * gates << 7;
  for (let k = 0; k < rows; k++) {
    const from = kernel + k * kernelRow + (firstGate * units << 2);
    const to = target + (k >> 3) * panel + ((k & 7) << 2);
    for (let g = 0; g < gates; g++) {
      for (let u = 0; u < units; u++) {
        const column = ((u >> 2) * gates + g) * 4 + (u & 3);
        store<f32>(to + (column << 5), load<f32>(from + ((g * units + u) << 2)));
      }
    }
  }
}

/** Copies gradients with grouped columns back into Keras's order. */
export function unpackGates(
  source: usize, rows: i32, units: i32, firstGate: i32, gates: i32, gradient: usize, gradientRow: i32,
): void {
  const groups = (units + 3) >> 2;
  for (let k = 0; k < rows; k++) {
    for (let g = 0; g < gates; g++) {
      const to = gradient + k * gradientRow + ((firstGate + g) * units << 2);
      for (let u = 0; u < units; u += 4) copyLanes(to + (u << 2), source + (((u >> 2) * gates + g) << 4), units - u);
    }
    source += groups * gates << 4;
  }
}

/** Copies or adds `count` values of every frame, the frames in order or from the last to the first. */
export function copyFrames(
  source: usize, sourceFrame: i32, target: usize, targetFrame: i32, rows: i32, frames: i32, count: i32,
  reversed: i32, add: i32,
): void {
  for (let row = 0; row < rows; row++) {
    for (let t = 0; t < frames; t++) {
      const from = source + (reversed ? frames - 1 - t : t) * sourceFrame;
      const to = target + t * targetFrame;
      if (add) for (let j = 0; j < count << 2; j += 4) store<f32>(to + j, load<f32>(to + j) + load<f32>(from + j));
      else memory.copy(to, from, count << 2);
    }
    source += frames * sourceFrame;
    target += frames * targetFrame;
  }
}

/** Copies `count` values a row between two matrices. */
export function copyRows(source: usize, sourceRow: i32, target: usize, targetRow: i32, rows: i32, count: i32): void {
  for (let i = 0; i < rows; i++, source += sourceRow, target += targetRow) memory.copy(target, source, count << 2);
}

/**
 * Gradients of one kernel with grouped columns: source^T · gates, back in Keras's order. The gates' gradients
 * come packed into panels: their rows are often a power of two apart, which the first-level cache cannot hold.
 */
export function gateKernelGradient(
  source: usize, channels: i32, panels: usize, rows: i32, paddedUnits: i32, units: i32, firstGate: i32, gateCount: i32,
  scratch: usize, gradient: usize, gradientRow: i32, kept: i32,
): void {
  const width = paddedUnits * gateCount;
  multiply(source, 4, channels << 2, panels, 32, rows << 5, scratch, width << 2, kept, width, rows, 0, 0);
  unpackGates(scratch, kept, units, firstGate, gateCount, gradient, gradientRow);
}

/** Gradients of a bias with grouped columns. */
export function gateBiasGradient(
  gates: usize, rows: i32, paddedUnits: i32, units: i32, firstGate: i32, gateCount: i32, scratch: usize, gradient: usize,
): void {
  sumColumns(gates, scratch, rows, paddedUnits * gateCount);
  unpackGates(scratch, 1, units, firstGate, gateCount, gradient, 0);
}
