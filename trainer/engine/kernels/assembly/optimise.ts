import { splat } from './elementary';

// One step over a part of the flat parameter buffer. The shards' gradients lie `stride` bytes apart and are
// added in order of the shards, so that the sum does not depend on who computed which.

// @ts-ignore: decorator
@inline
function sumShards(at: usize, stride: i32, shards: i32): v128 {
  let sum = v128.load(at);
  for (let i = 1; i < shards; i++) {
    at += stride;
    sum = f32x4.add(sum, v128.load(at));
  }
  return sum;
}

/** Leaves the sum in the first shard's buffer; returns the sum of its squares, for clipping. */
export function reduceGradients(gradients: usize, stride: i32, shards: i32, count: i32): f64 {
  let squares: f64 = 0;
  for (let at = gradients, end = gradients + (count << 2); at < end; at += 16) {
    const sum = sumShards(at, stride, shards);
    v128.store(at, sum);
    const square = f32x4.mul(sum, sum);
    squares += <f64>f32x4.extract_lane(square, 0) + <f64>f32x4.extract_lane(square, 1);
    squares += <f64>f32x4.extract_lane(square, 2) + <f64>f32x4.extract_lane(square, 3);
  }
  return squares;
}

/**
 * Adam (Kingma and Ba). `rate` is the learning rate over 1 - β₁ᵗ, `spread` is 1 / sqrt(1 - β₂ᵗ); `shrink` is
 * what decoupled weight decay takes off (AdamW, Loshchilov and Hutter), `penalty` the L2 term in the gradient.
 */
export function adam(
  parameters: usize, gradients: usize, stride: i32, shards: i32, first: usize, second: usize, count: i32,
  scale: f32, rate: f32, spread: f32, beta1: f32, beta2: f32, epsilon: f32, shrink: f32, penalty: f32,
): void {
  const b1 = splat(beta1), b2 = splat(beta2), c1 = splat(<f32>1 - beta1), c2 = splat(<f32>1 - beta2);
  const keep = splat(<f32>1 - shrink), step = splat(rate), root = splat(spread), floor = splat(epsilon);
  for (let at: usize = 0, bytes: usize = count << 2; at < bytes; at += 16) {
    const p = v128.load(parameters + at);
    let g = f32x4.mul(sumShards(gradients + at, stride, shards), splat(scale));
    g = f32x4.add(g, f32x4.mul(p, splat(penalty)));
    const m = f32x4.add(f32x4.mul(v128.load(first + at), b1), f32x4.mul(g, c1));
    const v = f32x4.add(f32x4.mul(v128.load(second + at), b2), f32x4.mul(f32x4.mul(g, g), c2));
    v128.store(first + at, m);
    v128.store(second + at, v);
    const change = f32x4.div(f32x4.mul(step, m), f32x4.add(f32x4.mul(f32x4.sqrt(v), root), floor));
    v128.store(parameters + at, f32x4.sub(f32x4.mul(p, keep), change));
  }
}

/** Gradient descent with heavy-ball momentum: v = μ v - rate g, p += v. */
export function momentum(
  parameters: usize, gradients: usize, stride: i32, shards: i32, velocity: usize, count: i32,
  scale: f32, rate: f32, friction: f32, penalty: f32,
): void {
  for (let at: usize = 0, bytes: usize = count << 2; at < bytes; at += 16) {
    const p = v128.load(parameters + at);
    let g = f32x4.mul(sumShards(gradients + at, stride, shards), splat(scale));
    g = f32x4.add(g, f32x4.mul(p, splat(penalty)));
    const v = f32x4.sub(f32x4.mul(v128.load(velocity + at), splat(friction)), f32x4.mul(g, splat(rate)));
    v128.store(velocity + at, v);
    v128.store(parameters + at, f32x4.add(p, v));
  }
}

/** What is measured rather than learned (moving statistics): the shards' changes are added as they are. */
export function addChanges(parameters: usize, changes: usize, stride: i32, shards: i32, count: i32): void {
  for (let at: usize = 0, bytes: usize = count << 2; at < bytes; at += 16) {
    v128.store(parameters + at, f32x4.add(v128.load(parameters + at), sumShards(changes + at, stride, shards)));
  }
}
