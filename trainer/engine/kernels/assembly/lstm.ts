import { gateTanh4, sigmoid4, splat } from './elementary';
import { ACCUMULATE, BIAS, multiply } from './product';

// Units and gates lie as gates.ts says.

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
