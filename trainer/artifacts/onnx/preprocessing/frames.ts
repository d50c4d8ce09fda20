import type { Formula } from './formula.ts';

/** Numbers over time in the graph, [frames, channels] in double precision. */
export interface Track {
  values: string;
  /** int64 */
  frames: string;
}

export function trackOf(formula: Formula, values: string): Track {
  return { values, frames: formula.length(values) };
}

/** The mean of each channel over time. */
export function writeMeans(formula: Formula, values: string): string {
  return formula.reduce('ReduceMean', values, 0);
}

/** Standard deviation of each channel over time, with divisor `frames`. */
export function writeDeviations(formula: Formula, values: string): string {
  const less = formula.apply('Sub', values, writeMeans(formula, values));
  return formula.apply('Sqrt', writeMeans(formula, formula.apply('Mul', less, less)));
}

/**
 * Means over equal stretches of time [segments, channels], as in trainer/features/audio/segments.ts: a matrix that
 * says how much each frame counts in each segment does the work, however long the recording is.
 */
export function writeSegmentMeans(formula: Formula, { values, frames }: Track, segments: number): string {
  const all = formula.whole(segments);
  const edge = (s: number) => formula.wholes(Array.from({ length: segments }, (_, i) => i + s));
  const first = formula.apply('Div', formula.apply('Mul', edge(0), frames), all);
  const roundedUp = formula.apply('Add', formula.apply('Mul', edge(1), frames), formula.whole(segments - 1));
  const [from, to] = [first, formula.apply('Div', roundedUp, all)].map((edges) =>
    formula.expand(edges, 1),
  ) as [string, string];
  const time = formula.range(frames);
  const inside = formula.apply(
    'And',
    formula.apply('GreaterOrEqual', time, from),
    formula.apply('Less', time, to),
  );
  const length = formula.to('double', formula.apply('Sub', to, from));
  const weights = formula.apply('Div', formula.to('double', inside), length);
  return formula.apply('MatMul', weights, values);
}
