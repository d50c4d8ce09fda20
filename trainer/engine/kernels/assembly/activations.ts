import { exp4, sigmoid4, splat, sumLanes, tanh4 } from './elementary';
import { sumColumns } from './elementwise';
import { loadUpTo, storeUpTo } from './partial';

// Codes as in layers/fused_activation.ts: 0 linear, 1 ReLU, 2 sigmoid, 3 tanh, 4 GELU.

const GELU_SCALE: f32 = 0.7978845608; // sqrt(2 / pi)
const GELU_CUBE: f32 = 0.044715;

export function activate(source: usize, target: usize, count: i32, code: i32): void {
  for (let at: usize = 0, bytes: usize = count << 2; at < bytes; at += 16) {
    v128.store(target + at, activated(v128.load(source + at), code));
  }
}

// @ts-ignore: decorator
@inline
function activated(x: v128, code: i32): v128 {
  if (code == 1) return f32x4.pmax(x, splat(0));
  if (code == 2) return sigmoid4(x);
  if (code == 3) return tanh4(x);
  if (code == 4) return f32x4.mul(f32x4.mul(x, splat(0.5)), f32x4.add(splat(1), tanh4(geluInner(x))));
  return x;
}

// @ts-ignore: decorator
@inline
function geluInner(x: v128): v128 {
  const cube = f32x4.mul(f32x4.mul(f32x4.mul(x, x), x), splat(GELU_CUBE));
  return f32x4.mul(f32x4.add(x, cube), splat(GELU_SCALE));
}

/** The derivative: of the output y where it says enough, of the input x for GELU. */
// @ts-ignore: decorator
@inline
function slope(x: v128, y: v128, code: i32): v128 {
  const one = splat(1);
  if (code == 2) return f32x4.mul(y, f32x4.sub(one, y));
  if (code == 3) return f32x4.sub(one, f32x4.mul(y, y));
  const t = tanh4(geluInner(x));
  const inner = f32x4.mul(splat(GELU_SCALE), f32x4.add(one, f32x4.mul(f32x4.mul(x, x), splat(3 * GELU_CUBE))));
  const curve = f32x4.mul(f32x4.mul(x, f32x4.sub(one, f32x4.mul(t, t))), inner);
  return f32x4.mul(splat(0.5), f32x4.add(f32x4.add(one, t), curve));
}

/** target = gradient · slope. `input` is read by GELU only. */
export function activateBackward(gradient: usize, input: usize, output: usize, target: usize, count: i32, code: i32): void {
  for (let at: usize = 0, bytes: usize = count << 2; at < bytes; at += 16) {
    const dy = v128.load(gradient + at);
    let dx = dy;
    if (code == 1) dx = v128.and(dy, f32x4.gt(v128.load(output + at), splat(0)));
    else if (code > 1) dx = f32x4.mul(dy, slope(v128.load(input + at), v128.load(output + at), code));
    v128.store(target + at, dx);
  }
}

/** Inside a layer with weights: the gradient in place, and its columns added up for the bias. */
export function activationBackward(gradient: usize, output: usize, bias: usize, rows: i32, columns: i32, code: i32): void {
  if (code == 1) {
    reluBackward(gradient, output, bias, rows, columns);
    return;
  }
  if (code != 0) activateBackward(gradient, output, output, gradient, rows * columns, code);
  sumColumns(gradient, bias, rows, columns);
}

/** Both in one pass over the rows, sixteen columns at a time where there are so many. */
function reluBackward(gradient: usize, output: usize, bias: usize, rows: i32, columns: i32): void {
  const row = columns << 2;
  const zero = splat(0);
  let j = 0;
  for (; j + 16 <= columns; j += 16) {
    let s0 = zero, s1 = zero, s2 = zero, s3 = zero;
    let g = gradient + (j << 2), y = output + (j << 2);
    for (let i = 0; i < rows; i++, g += row, y += row) {
      const d0 = v128.and(v128.load(g), f32x4.gt(v128.load(y), zero));
      const d1 = v128.and(v128.load(g, 16), f32x4.gt(v128.load(y, 16), zero));
      const d2 = v128.and(v128.load(g, 32), f32x4.gt(v128.load(y, 32), zero));
      const d3 = v128.and(v128.load(g, 48), f32x4.gt(v128.load(y, 48), zero));
      v128.store(g, d0); v128.store(g, d1, 16); v128.store(g, d2, 32); v128.store(g, d3, 48);
      s0 = f32x4.add(s0, d0); s1 = f32x4.add(s1, d1); s2 = f32x4.add(s2, d2); s3 = f32x4.add(s3, d3);
    }
    const b = bias + (j << 2);
    v128.store(b, s0); v128.store(b, s1, 16); v128.store(b, s2, 32); v128.store(b, s3, 48);
  }
  for (; j < columns; j += 4) {
    const lanes = columns - j;
    let sum = zero;
    let g = gradient + (j << 2), y = output + (j << 2);
    for (let i = 0; i < rows; i++, g += row, y += row) {
      const d = v128.and(loadUpTo(g, lanes), f32x4.gt(loadUpTo(y, lanes), zero));
      storeUpTo(g, d, lanes);
      sum = f32x4.add(sum, d);
    }
    storeUpTo(bias + (j << 2), sum, lanes);
  }
}

/** Through a softmax over each row: dx = y (dy - Σ dy y). */
export function softmaxBackward(gradient: usize, output: usize, target: usize, rows: i32, columns: i32): void {
  for (let i = 0; i < rows; i++) {
    let sum: f32 = 0;
    for (let j = 0; j < columns; j += 4) {
      sum += sumLanes(f32x4.mul(loadUpTo(gradient + (j << 2), columns - j), loadUpTo(output + (j << 2), columns - j)));
    }
    for (let j = 0; j < columns; j += 4) {
      const at = j << 2, lanes = columns - j;
      const difference = f32x4.sub(loadUpTo(gradient + at, lanes), splat(sum));
      storeUpTo(target + at, f32x4.mul(loadUpTo(output + at, lanes), difference), lanes);
    }
    gradient += columns << 2;
    output += columns << 2;
    target += columns << 2;
  }
}
