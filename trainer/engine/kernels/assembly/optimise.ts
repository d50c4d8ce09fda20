import { splat } from './elementary';

/**
 * One AdamW step over a flat buffer. `rate` is the learning rate over 1 - β₁ᵗ, `spread` is 1 / sqrt(1 - β₂ᵗ),
 * `decay` is learning rate times weight decay (decoupled: Loshchilov and Hutter).
 */
export function adam(
  parameters: usize, gradients: usize, first: usize, second: usize, count: i32,
  rate: f32, spread: f32, beta1: f32, beta2: f32, epsilon: f32, decay: f32,
): void {
  const b1 = splat(beta1), b2 = splat(beta2), c1 = splat(<f32>1 - beta1), c2 = splat(<f32>1 - beta2);
  const keep = splat(<f32>1 - decay), step = splat(rate), root = splat(spread), floor = splat(epsilon);
  for (let at: usize = 0, bytes: usize = count << 2; at < bytes; at += 16) {
    const g = v128.load(gradients + at);
    const m = f32x4.add(f32x4.mul(v128.load(first + at), b1), f32x4.mul(g, c1));
    const v = f32x4.add(f32x4.mul(v128.load(second + at), b2), f32x4.mul(f32x4.mul(g, g), c2));
    v128.store(first + at, m);
    v128.store(second + at, v);
    const change = f32x4.div(f32x4.mul(step, m), f32x4.add(f32x4.mul(f32x4.sqrt(v), root), floor));
    v128.store(parameters + at, f32x4.sub(f32x4.mul(v128.load(parameters + at), keep), change));
  }
}
