import type { Sequence } from './layout.ts';

/** One group of landmarks over time: row-major [frames, width], and in which frames it is known. */
export interface LandmarkTrack {
  width: number;
  values: Float64Array;
  known: boolean[];
}

/**
 * The numbers `columns` of each frame with short gaps filled: linear in time between the frames around a gap,
 * held at both ends. A gap of more than `maxGap` frames means that the hand was not there: it stays zero, as does
 * what was never seen. A landmark that the tracker did not find is all zeros.
 */
export function landmarkTrack(sequence: Sequence, columns: readonly number[], maxGap: number): LandmarkTrack {
  const { frames, dims } = sequence;
  const width = columns.length;
  const values = new Float64Array(frames * width);
  for (let i = 0; i < values.length; i++) {
    values[i] = sequence.values[Math.floor(i / width) * dims + (columns[i % width] ?? 0)] ?? 0;
  }
  const known = Array.from({ length: frames }, (_, t) =>
    values.subarray(t * width, (t + 1) * width).some((value) => value !== 0),
  );
  const track = { width, values, known };
  for (const gap of gapsOf(known)) if (gap.end - gap.start <= maxGap) fill(track, gap);
  return track;
}

interface Gap {
  start: number;
  /** The first frame after the gap. */
  end: number;
}

function gapsOf(known: readonly boolean[]): Gap[] {
  const gaps: Gap[] = [];
  if (!known.includes(true)) return gaps;
  for (const [t, seen] of known.entries()) {
    if (seen) continue;
    const last = gaps.at(-1);
    if (last?.end === t) last.end++;
    else gaps.push({ start: t, end: t + 1 });
  }
  return gaps;
}

function fill({ width, values, known }: LandmarkTrack, { start, end }: Gap): void {
  const before = start === 0 ? end : start - 1;
  const after = end === known.length ? before : end;
  for (let t = start; t < end; t++) {
    const weight = before === after ? 0 : (t - before) / (after - before);
    for (let j = 0; j < width; j++) {
      const [a, b] = [values[before * width + j] ?? 0, values[after * width + j] ?? 0];
      values[t * width + j] = a * (1 - weight) + b * weight;
    }
    known[t] = true;
  }
}
