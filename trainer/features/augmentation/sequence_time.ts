import { exp, pow } from '../../engine/math.ts';
import type { Random } from '../../random.ts';
import type { Sequence } from '../gesture/layout.ts';

/**
 * Time runs as t^e: faster first and slower then, or the other way; as many frames as before, each a recorded one.
 * @param strength e = exp(strength), 0 for no change
 */
export function warpTime(sequence: Sequence, strength: number): Sequence {
  const exponent = exp(strength);
  const last = sequence.frames - 1;
  if (last < 2) return sequence;
  const sources = Array.from({ length: sequence.frames }, (_, t) =>
    Math.round(last * pow(t / last, exponent)),
  );
  return takeFrames(sequence, sources);
}

/** Each frame but the first is lost with the probability `share`; the tracker then repeats the one before. */
export function dropFrames(sequence: Sequence, share: number, random: Random): Sequence {
  const sources: number[] = [];
  for (let t = 0; t < sequence.frames; t++) {
    const lost = t > 0 && random.uniform() < share;
    sources.push(lost ? (sources[t - 1] ?? 0) : t);
  }
  return takeFrames(sequence, sources);
}

function takeFrames(sequence: Sequence, sources: readonly number[]): Sequence {
  const { dims } = sequence;
  const values = new Float32Array(sequence.values.length);
  for (const [t, source] of sources.entries()) {
    values.set(sequence.values.subarray(source * dims, (source + 1) * dims), t * dims);
  }
  return { ...sequence, values };
}
