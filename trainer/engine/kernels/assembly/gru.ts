import { gateTanh4, sigmoid4, splat } from './elementary';
import { ACCUMULATE, BIAS, multiply } from './product';

// Units and gates lie as gates.ts says.

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
