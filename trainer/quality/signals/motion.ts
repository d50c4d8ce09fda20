import type { SeenSequence } from './landmarks.ts';

/** How a sequence moves, root mean squares a landmark and frame, over landmarks that were found throughout. */
export interface Motion {
  /** Of the way from one frame to the next. */
  speed: number;
  /** Of the change of that way. */
  acceleration: number;
}

export interface MovingSequence extends SeenSequence {
  motion: Motion;
}

/** First and second differences over time; a landmark that comes or goes has not moved. */
export function move(sequence: SeenSequence): MovingSequence {
  return { ...sequence, motion: { speed: rootMean(sequence, 1), acceleration: rootMean(sequence, 2) } };
}

function rootMean(
  { signal: { frames, dims, values }, offsets, landmarks, seen }: SeenSequence,
  order: 1 | 2,
): number {
  let sum = 0;
  let count = 0;
  for (let t = order; t < frames; t++) {
    for (let k = 0; k < landmarks; k++) {
      const at = t * landmarks + k;
      if (!seen[at] || !seen[at - landmarks] || !seen[at - order * landmarks]) continue;
      const end = t * dims + (offsets[k + 1] ?? 0);
      for (let i = t * dims + (offsets[k] ?? 0); i < end; i++) sum += difference(values, i, dims, order) ** 2;
      count += 1;
    }
  }
  return count === 0 ? 0 : Math.sqrt(sum / count);
}

function difference(values: Float32Array, i: number, dims: number, order: 1 | 2): number {
  const [now = 0, before = 0] = [values[i], values[i - dims]];
  return order === 1 ? now - before : now - 2 * before + (values[i - 2 * dims] ?? 0);
}
