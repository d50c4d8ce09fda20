import { gateTanh4, sigmoid4, splat } from './elementary';
import { sumColumns } from './elementwise';
import { ACCUMULATE, BIAS, multiply } from './product';

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
 * LSTM over whole sequences. `gates` [rows, frames, units/4, 4, 4] (input, forget, candidate, output) takes
 * the products with the input and ends as the gates' values; `before` and `cells` [rows, frames, units] hold
 * what each frame starts from, their first frame zeros; `curved` takes tanh of each frame's cell. `hidden`
 * [rows, frames, units] takes the outputs. Masked frames (0) repeat what they start from.
 */
export function lstmForward(
  x: usize, kernel: usize, recurrent: usize, bias: usize, gates: usize, before: usize, cells: usize,
  curved: usize, hidden: usize, mask: usize, rows: i32, frames: i32, channels: i32, units: i32,
): void {
  const width = units << 4;
  multiply(x, channels << 2, 4, kernel, 32, channels << 5, gates, width, rows * frames, units << 2, channels, bias, BIAS);
  for (let t = 0; t < frames; t++) {
    const last = t + 1 == frames;
    const z = gates + t * width;
    const state = t * units << 2;
    if (t > 0) {
      multiply(before + state, frames * units << 2, 4, recurrent, 32, units << 5, z, frames * width, rows, units << 2, units, 0, ACCUMULATE);
    }
    for (let row = 0; row < rows; row++) {
      const at = row * frames * units * 4 + state;
      const skip = mask != 0 && load<f32>(mask + (row * frames + t << 2)) == 0;
      lstmCell(z + row * frames * width, before + at, cells + at, curved + at, hidden + at, units, last, skip);
    }
  }
}

// @ts-ignore: decorator
@inline
function lstmCell(z: usize, before: usize, cells: usize, curved: usize, hidden: usize, units: i32, last: bool, skip: bool): void {
  const next = units << 2;
  for (let u = 0; u < next; u += 16, z += 64) {
    const i = sigmoid4(v128.load(z)), f = sigmoid4(v128.load(z, 16));
    const g = gateTanh4(v128.load(z, 32)), o = sigmoid4(v128.load(z, 48));
    v128.store(z, i); v128.store(z, f, 16); v128.store(z, g, 32); v128.store(z, o, 48);
    const old = v128.load(cells + u);
    let cell = f32x4.add(f32x4.mul(f, old), f32x4.mul(i, g));
    const bent = gateTanh4(cell);
    v128.store(curved + u, bent);
    let output = f32x4.mul(o, bent);
    if (skip) {
      cell = old;
      output = v128.load(before + u);
    }
    v128.store(hidden + u, output);
    if (last) continue;
    v128.store(before + u + next, output);
    v128.store(cells + u + next, cell);
  }
}

/**
 * Back through time. `dHidden` [rows, frames, units] is the gradient of every frame's output; `gates` ends as
 * the gradient of the sums. `dState`, `dCell` and `carried` [rows, units] are scratch.
 */
export function lstmBackward(
  gates: usize, cells: usize, curved: usize, dHidden: usize, mask: usize, transposed: usize,
  dState: usize, dCell: usize, carried: usize, rows: i32, frames: i32, units: i32,
): void {
  const width = units << 4;
  const row = units << 2;
  memory.fill(dState, 0, rows * row);
  memory.fill(dCell, 0, rows * row);
  for (let t = frames - 1; t >= 0; t--) {
    for (let i = 0; i < rows; i++) {
      const at = (i * frames + t) * row;
      const skip = mask != 0 && load<f32>(mask + (i * frames + t << 2)) == 0;
      lstmCellBackward(
        gates + (i * frames + t) * width, cells + at, curved + at, dHidden + at,
        dState + i * row, dCell + i * row, carried + i * row, units, skip,
      );
    }
    if (t == 0) break;
    multiply(gates + t * width, frames * width, 4, transposed, 32, units << 7, dState, row, rows, units, units << 2, 0, 0);
    if (mask) for (let at: usize = 0; at < <usize>(rows * row); at += 16) v128.store(dState + at, f32x4.add(v128.load(dState + at), v128.load(carried + at)));
  }
}

/** A skipped frame passes the gradient of its state straight on (`carried`), and gives its gates none. */
// @ts-ignore: decorator
@inline
function lstmCellBackward(
  z: usize, cells: usize, curved: usize, dHidden: usize, dState: usize, dCell: usize, carried: usize, units: i32, skip: bool,
): void {
  const one = splat(1), zero = splat(0);
  for (let u = 0; u < units << 2; u += 16, z += 64) {
    const dh = f32x4.add(v128.load(dHidden + u), v128.load(dState + u));
    v128.store(carried + u, skip ? dh : zero);
    if (skip) {
      v128.store(z, zero); v128.store(z, zero, 16); v128.store(z, zero, 32); v128.store(z, zero, 48);
      continue;
    }
    const i = v128.load(z), f = v128.load(z, 16), g = v128.load(z, 32), o = v128.load(z, 48);
    const bent = v128.load(curved + u);
    const slope = f32x4.sub(one, f32x4.mul(bent, bent));
    const dc = f32x4.add(v128.load(dCell + u), f32x4.mul(f32x4.mul(dh, o), slope));
    v128.store(dCell + u, f32x4.mul(dc, f));
    v128.store(z, f32x4.mul(f32x4.mul(dc, g), f32x4.mul(i, f32x4.sub(one, i))));
    v128.store(z, f32x4.mul(f32x4.mul(dc, v128.load(cells + u)), f32x4.mul(f, f32x4.sub(one, f))), 16);
    v128.store(z, f32x4.mul(f32x4.mul(dc, i), f32x4.sub(one, f32x4.mul(g, g))), 32);
    v128.store(z, f32x4.mul(f32x4.mul(dh, bent), f32x4.mul(o, f32x4.sub(one, o))), 48);
  }
}

/**
 * GRU over whole sequences: `gates` [rows, frames, units/4, 2, 4] are update and reset, `candidates` and
 * `reset` (reset gate · state) [rows, frames, units]. The rest as in the LSTM.
 */
export function gruForward(
  x: usize, kernel: usize, candidateKernel: usize, recurrent: usize, candidateRecurrent: usize, bias: usize,
  candidateBias: usize, gates: usize, candidates: usize, before: usize, reset: usize, hidden: usize, mask: usize,
  rows: i32, frames: i32, channels: i32, units: i32,
): void {
  const width = units << 3, row = units << 2;
  multiply(x, channels << 2, 4, kernel, 32, channels << 5, gates, width, rows * frames, units << 1, channels, bias, BIAS);
  multiply(x, channels << 2, 4, candidateKernel, 32, channels << 5, candidates, row, rows * frames, units, channels, candidateBias, BIAS);
  for (let t = 0; t < frames; t++) {
    const state = t * row;
    if (t > 0) {
      multiply(before + state, frames * row, 4, recurrent, 32, units << 5, gates + t * width, frames * width, rows, units << 1, units, 0, ACCUMULATE);
    }
    for (let i = 0; i < rows; i++) {
      const at = i * frames * row + state;
      gruGates(gates + (i * frames + t) * width, before + at, reset + at, units);
    }
    if (t > 0) {
      multiply(reset + state, frames * row, 4, candidateRecurrent, 32, units << 5, candidates + state, frames * row, rows, units, units, 0, ACCUMULATE);
    }
    for (let i = 0; i < rows; i++) {
      const at = i * frames * row + state;
      const skip = mask != 0 && load<f32>(mask + (i * frames + t << 2)) == 0;
      gruOutput(gates + (i * frames + t) * width, candidates + at, before + at, hidden + at, units, t + 1 == frames, skip);
    }
  }
}

// @ts-ignore: decorator
@inline
function gruGates(z: usize, before: usize, reset: usize, units: i32): void {
  for (let u = 0; u < units << 2; u += 16, z += 32) {
    const r = sigmoid4(v128.load(z, 16));
    v128.store(z, sigmoid4(v128.load(z)));
    v128.store(z, r, 16);
    v128.store(reset + u, f32x4.mul(r, v128.load(before + u)));
  }
}

// @ts-ignore: decorator
@inline
function gruOutput(z: usize, candidates: usize, before: usize, hidden: usize, units: i32, last: bool, skip: bool): void {
  for (let u = 0; u < units << 2; u += 16, z += 32) {
    const update = v128.load(z), old = v128.load(before + u), candidate = gateTanh4(v128.load(candidates + u));
    v128.store(candidates + u, candidate);
    let output = f32x4.add(f32x4.mul(update, old), f32x4.mul(f32x4.sub(splat(1), update), candidate));
    if (skip) output = old;
    v128.store(hidden + u, output);
    if (!last) v128.store(before + u + (units << 2), output);
  }
}

export function gruBackward(
  gates: usize, candidates: usize, before: usize, dHidden: usize, mask: usize, transposed: usize,
  candidateTransposed: usize, dState: usize, dReset: usize, carried: usize, rows: i32, frames: i32, units: i32,
): void {
  const width = units << 3, row = units << 2;
  memory.fill(dState, 0, rows * row);
  for (let t = frames - 1; t >= 0; t--) {
    const state = t * row;
    for (let i = 0; i < rows; i++) {
      const at = i * frames * row + state;
      const skip = mask != 0 && load<f32>(mask + (i * frames + t << 2)) == 0;
      gruOutputBackward(
        gates + (i * frames + t) * width, candidates + at, before + at, dHidden + at,
        dState + i * row, carried + i * row, units, skip,
      );
    }
    multiply(candidates + state, frames * row, 4, candidateTransposed, 32, units << 5, dReset, row, rows, units, units, 0, 0);
    for (let i = 0; i < rows; i++) {
      const at = i * frames * row + state;
      gruGatesBackward(gates + (i * frames + t) * width, before + at, dReset + i * row, carried + i * row, units);
    }
    if (t == 0) break;
    memory.copy(dState, carried, rows * row);
    multiply(gates + t * width, frames * width, 4, transposed, 32, units << 6, dState, row, rows, units, units << 1, 0, ACCUMULATE);
  }
}

/** Leaves the update gate's gradient in place of the gate, the candidate's in place of the candidate. */
// @ts-ignore: decorator
@inline
function gruOutputBackward(
  z: usize, candidates: usize, before: usize, dHidden: usize, dState: usize, carried: usize, units: i32, skip: bool,
): void {
  const one = splat(1), zero = splat(0);
  for (let u = 0; u < units << 2; u += 16, z += 32) {
    const dh = f32x4.add(v128.load(dHidden + u), v128.load(dState + u));
    const update = v128.load(z), candidate = v128.load(candidates + u);
    v128.store(carried + u, skip ? dh : f32x4.mul(dh, update));
    const dCandidate = f32x4.mul(f32x4.mul(dh, f32x4.sub(one, update)), f32x4.sub(one, f32x4.mul(candidate, candidate)));
    const difference = f32x4.sub(v128.load(before + u), candidate);
    const dUpdate = f32x4.mul(f32x4.mul(dh, difference), f32x4.mul(update, f32x4.sub(one, update)));
    v128.store(candidates + u, skip ? zero : dCandidate);
    v128.store(z, skip ? zero : dUpdate);
  }
}

// @ts-ignore: decorator
@inline
function gruGatesBackward(z: usize, before: usize, dReset: usize, carried: usize, units: i32): void {
  for (let u = 0; u < units << 2; u += 16, z += 32) {
    const r = v128.load(z, 16), d = v128.load(dReset + u);
    v128.store(carried + u, f32x4.add(v128.load(carried + u), f32x4.mul(d, r)));
    v128.store(z, f32x4.mul(f32x4.mul(d, v128.load(before + u)), f32x4.mul(r, f32x4.sub(splat(1), r))), 16);
  }
}

/** Gradients of one kernel with grouped columns: source^T · gates, back in Keras's order. */
export function gateKernelGradient(
  source: usize, channels: i32, gates: usize, rows: i32, paddedUnits: i32, units: i32, firstGate: i32, gateCount: i32,
  scratch: usize, gradient: usize, gradientRow: i32, kept: i32,
): void {
  const width = paddedUnits * gateCount;
  multiply(source, 4, channels << 2, gates, width << 2, 32, scratch, width << 2, kept, width, rows, 0, 0);
  unpackGates(scratch, kept, units, firstGate, gateCount, gradient, gradientRow);
}

/** Gradients of a bias with grouped columns. */
export function gateBiasGradient(
  gates: usize, rows: i32, paddedUnits: i32, units: i32, firstGate: i32, gateCount: i32, scratch: usize, gradient: usize,
): void {
  sumColumns(gates, scratch, rows, paddedUnits * gateCount);
  unpackGates(scratch, 1, units, firstGate, gateCount, gradient, 0);
}
