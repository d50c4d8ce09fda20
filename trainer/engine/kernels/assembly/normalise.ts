import { splat, sumLanes } from './elementary';
import { loadUpTo, storeUpTo } from './partial';

// Normalisation of a matrix [rows, channels]: by column (batch) or by row (layer).

/**
 * Batch normalisation in training: leaves the normalised values for backward, 1 / deviation in `inverse`, and
 * `share` of what the moving averages have to change in the two gradients of those averages.
 */
export function batchNormForward(
  x: usize, normalised: usize, y: usize, inverse: usize, gamma: usize, beta: usize, movingMean: usize,
  movingVariance: usize, meanChange: usize, varianceChange: usize, rows: i32, channels: i32, epsilon: f32, share: f32,
): void {
  const pixel = channels << 2;
  const weight = splat(<f32>1 / <f32>rows);
  for (let c = 0; c < channels; c += 4) {
    const lanes = channels - c, at = c << 2;
    let sum = splat(0);
    for (let i = 0; i < rows; i++) sum = f32x4.add(sum, loadUpTo(x + i * pixel + at, lanes));
    const mean = f32x4.mul(sum, weight);
    let squares = splat(0);
    for (let i = 0; i < rows; i++) {
      const d = f32x4.sub(loadUpTo(x + i * pixel + at, lanes), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const variance = f32x4.mul(squares, weight);
    const scale = f32x4.div(splat(1), f32x4.sqrt(f32x4.add(variance, splat(epsilon))));
    const g = loadUpTo(gamma + at, lanes), b = loadUpTo(beta + at, lanes);
    for (let i = 0; i < rows; i++) {
      const to = i * pixel + at;
      const n = f32x4.mul(f32x4.sub(loadUpTo(x + to, lanes), mean), scale);
      storeUpTo(normalised + to, n, lanes);
      storeUpTo(y + to, f32x4.add(f32x4.mul(n, g), b), lanes);
    }
    storeUpTo(inverse + at, scale, lanes);
    storeUpTo(meanChange + at, f32x4.mul(f32x4.sub(mean, loadUpTo(movingMean + at, lanes)), splat(share)), lanes);
    storeUpTo(varianceChange + at, f32x4.mul(f32x4.sub(variance, loadUpTo(movingVariance + at, lanes)), splat(share)), lanes);
  }
}

/** In inference the moving averages stand for the batch. */
export function batchNormInfer(
  x: usize, y: usize, gamma: usize, beta: usize, mean: usize, variance: usize, rows: i32, channels: i32, epsilon: f32,
): void {
  const pixel = channels << 2;
  for (let c = 0; c < channels; c += 4) {
    const lanes = channels - c, at = c << 2;
    const deviation = f32x4.sqrt(f32x4.add(loadUpTo(variance + at, lanes), splat(epsilon)));
    const scale = f32x4.div(loadUpTo(gamma + at, lanes), deviation);
    const offset = f32x4.sub(loadUpTo(beta + at, lanes), f32x4.mul(loadUpTo(mean + at, lanes), scale));
    for (let i = 0; i < rows; i++) {
      const to = i * pixel + at;
      storeUpTo(y + to, f32x4.add(f32x4.mul(loadUpTo(x + to, lanes), scale), offset), lanes);
    }
  }
}

/** dx = γ / σ (dy - mean(dy) - x̂ mean(dy x̂)); `dx` 0: nobody asks. */
export function batchNormBackward(
  dy: usize, normalised: usize, dx: usize, inverse: usize, gamma: usize, dGamma: usize, dBeta: usize,
  rows: i32, channels: i32,
): void {
  const pixel = channels << 2;
  const weight = splat(<f32>1 / <f32>rows);
  for (let c = 0; c < channels; c += 4) {
    const lanes = channels - c, at = c << 2;
    let sum = splat(0), product = splat(0);
    for (let i = 0; i < rows; i++) {
      const d = loadUpTo(dy + i * pixel + at, lanes);
      sum = f32x4.add(sum, d);
      product = f32x4.add(product, f32x4.mul(d, loadUpTo(normalised + i * pixel + at, lanes)));
    }
    storeUpTo(dBeta + at, sum, lanes);
    storeUpTo(dGamma + at, product, lanes);
    if (!dx) continue;
    const scale = f32x4.mul(loadUpTo(gamma + at, lanes), loadUpTo(inverse + at, lanes));
    const mean = f32x4.mul(sum, weight), slope = f32x4.mul(product, weight);
    for (let i = 0; i < rows; i++) {
      const to = i * pixel + at;
      const n = loadUpTo(normalised + to, lanes);
      const d = f32x4.sub(f32x4.sub(loadUpTo(dy + to, lanes), mean), f32x4.mul(n, slope));
      storeUpTo(dx + to, f32x4.mul(d, scale), lanes);
    }
  }
}

export function layerNormForward(
  x: usize, normalised: usize, y: usize, inverse: usize, gamma: usize, beta: usize, rows: i32, channels: i32, epsilon: f32,
): void {
  const weight = <f32>1 / <f32>channels;
  for (let i = 0; i < rows; i++) {
    let sum: f32 = 0, squares: f32 = 0;
    for (let c = 0; c < channels; c += 4) sum += sumLanes(loadUpTo(x + (c << 2), channels - c));
    const mean = sum * weight;
    for (let c = 0; c < channels; c++) {
      const d = load<f32>(x + (c << 2)) - mean;
      squares += d * d;
    }
    const scale = <f32>1 / sqrt(squares * weight + epsilon);
    store<f32>(inverse + (i << 2), scale);
    for (let c = 0; c < channels; c += 4) {
      const lanes = channels - c, at = c << 2;
      const n = f32x4.mul(f32x4.sub(loadUpTo(x + at, lanes), splat(mean)), splat(scale));
      storeUpTo(normalised + at, n, lanes);
      storeUpTo(y + at, f32x4.add(f32x4.mul(n, loadUpTo(gamma + at, lanes)), loadUpTo(beta + at, lanes)), lanes);
    }
    x += channels << 2;
    y += channels << 2;
    normalised += channels << 2;
  }
}

export function layerNormBackward(
  dy: usize, normalised: usize, dx: usize, inverse: usize, gamma: usize, dGamma: usize, dBeta: usize,
  rows: i32, channels: i32,
): void {
  memory.fill(dGamma, 0, channels << 2);
  memory.fill(dBeta, 0, channels << 2);
  const weight = <f32>1 / <f32>channels;
  for (let i = 0; i < rows; i++) {
    let sum: f32 = 0, product: f32 = 0;
    for (let c = 0; c < channels; c += 4) {
      const lanes = channels - c, at = c << 2;
      const d = loadUpTo(dy + at, lanes), n = loadUpTo(normalised + at, lanes);
      const g = f32x4.mul(d, loadUpTo(gamma + at, lanes));
      sum += sumLanes(g);
      product += sumLanes(f32x4.mul(g, n));
      storeUpTo(dBeta + at, f32x4.add(loadUpTo(dBeta + at, lanes), d), lanes);
      storeUpTo(dGamma + at, f32x4.add(loadUpTo(dGamma + at, lanes), f32x4.mul(d, n)), lanes);
    }
    const scale = load<f32>(inverse + (i << 2));
    for (let c = 0; dx && c < channels; c += 4) {
      const lanes = channels - c, at = c << 2;
      const g = f32x4.mul(loadUpTo(dy + at, lanes), loadUpTo(gamma + at, lanes));
      const slope = f32x4.mul(loadUpTo(normalised + at, lanes), splat(product * weight));
      storeUpTo(dx + at, f32x4.mul(f32x4.sub(f32x4.sub(g, splat(sum * weight)), slope), splat(scale)), lanes);
    }
    dy += channels << 2;
    normalised += channels << 2;
    if (dx) dx += channels << 2;
  }
}
