import { createRandom } from '../../random.ts';
import type { LabelledFeatures } from '../algorithm.ts';

export const FRAMES = 16;
export const CHANNELS = 4;
/** The first two say something, one after the other; the others are noise. */
const SAID = [0, 1] as const;

/**
 * Two channels rise one after the other, at any time: class 0 the first before the second, class 1 the other
 * way round. Over time, every channel has the same distribution in both classes. Rows are [FRAMES, CHANNELS].
 */
export function orderInTime(rows: number, seed: number): LabelledFeatures {
  const random = createRandom(seed);
  const targets = Uint16Array.from({ length: rows }, (_, row) => row % 2);
  const inputs = Float32Array.from({ length: rows * FRAMES * CHANNELS }, () => 0.3 * random.normal());
  for (const [row, target] of targets.entries()) {
    const start = random.integer(FRAMES - 7);
    rise(inputs, row, start, SAID[target] ?? 0);
    rise(inputs, row, start + 4, SAID[1 - target] ?? 0);
  }
  return { inputs, targets, rows, columns: FRAMES * CHANNELS };
}

/** Three frames, from the given one on. */
function rise(inputs: Float32Array, row: number, frame: number, channel: number): void {
  for (let t = frame; t < frame + 3; t++) {
    const at = (row * FRAMES + t) * CHANNELS + channel;
    inputs[at] = (inputs[at] ?? 0) + 2;
  }
}

/** The mean of each channel over time, which forgets the order. */
export function meansOverTime({ inputs, targets, rows }: LabelledFeatures): LabelledFeatures {
  const means = new Float32Array(rows * CHANNELS);
  for (const [i, value] of inputs.entries()) {
    const at = Math.floor(i / (FRAMES * CHANNELS)) * CHANNELS + (i % CHANNELS);
    means[at] = (means[at] ?? 0) + value / FRAMES;
  }
  return { inputs: means, targets, rows, columns: CHANNELS };
}
