import type { Formula } from './formula.ts';
import type { Track } from './frames.ts';

/** One group of landmarks over time: [frames, width], and in which frames it is known: boolean [frames, 1]. */
export interface WrittenLandmarks {
  values: string;
  known: string;
}

/** Landmarks as the tracker found them: those that it did not find are all zeros. */
export function writeSeen(formula: Formula, recording: Track, columns: readonly number[]): WrittenLandmarks {
  const values = formula.gather(recording.values, formula.wholes(columns), 1);
  const largest = formula.reduce('ReduceMax', formula.apply('Abs', values), 1);
  return { values, known: formula.expand(formula.apply('Greater', largest, formula.number(0)), 1) };
}

/** The same with gaps of at most `maxGap` frames filled: trainer/features/gesture/gaps.ts. */
export function writeLandmarks(
  formula: Formula,
  recording: Track,
  columns: readonly number[],
  maxGap: number,
): WrittenLandmarks {
  const { values, known } = writeSeen(formula, recording, columns);
  const gap = writeGaps(formula, formula.flat(known), recording.frames);
  const short = formula.apply('LessOrEqual', gap.frames, formula.whole(maxGap));
  const filled = formula.expand(formula.apply('And', short, gap.bounded), 1);
  const between = writeBetween(formula, values, gap);
  return {
    values: formula.apply('Where', known, values, formula.apply('Where', filled, between, values)),
    known: formula.apply('Or', known, filled),
  };
}

/** Of each frame, the known frames around it; all int64 [frames]. */
interface Gaps {
  /** Of the gap around the frame. */
  frames: string;
  /** Boolean: some frame is known. */
  bounded: string;
  before: string;
  after: string;
}

function writeGaps(formula: Formula, known: string, frames: string): Gaps {
  const places = formula.flat(formula.apply('NonZero', known));
  const edges = formula.concat(0, formula.wholes([-1]), places, formula.flat(frames));
  const count = formula.apply('CumSum', formula.to('int64', known), formula.whole(0));
  const previous = formula.gather(edges, count);
  const next = formula.gather(edges, formula.apply('Add', count, formula.whole(1)));
  const opens = formula.apply('Less', previous, formula.whole(0));
  const ends = formula.apply('GreaterOrEqual', next, frames);
  const last = formula.apply('Sub', frames, formula.whole(1));
  const before = formula.apply('Min', formula.apply('Where', opens, next, previous), last);
  return {
    frames: formula.apply('Sub', formula.apply('Sub', next, previous), formula.whole(1)),
    bounded: formula.apply('Not', formula.apply('And', opens, ends)),
    before,
    after: formula.apply('Where', ends, before, next),
  };
}

/** Linear in time between the frames around the gap, held where it has one only. */
function writeBetween(formula: Formula, values: string, { before, after }: Gaps): string {
  const time = formula.range(formula.length(values));
  const [passed, whole] = [time, after].map((to) =>
    formula.to('double', formula.apply('Sub', to, before)),
  ) as [string, string];
  const held = formula.apply('Equal', before, after);
  const share = formula.apply('Div', passed, formula.apply('Max', whole, formula.number(1)));
  const weight = formula.apply('Where', held, formula.number(0), share);
  return writeBlend(formula, values, { before, after, weight });
}

/** a (1 - weight) + b weight of the frames at two lists of places. */
export function writeBlend(
  formula: Formula,
  values: string,
  at: { before: string; after: string; weight: string },
): string {
  const weight = formula.expand(at.weight, 1);
  const rest = formula.apply('Sub', formula.number(1), weight);
  const first = formula.apply('Mul', formula.gather(values, at.before), rest);
  return formula.apply('Add', first, formula.apply('Mul', formula.gather(values, at.after), weight));
}
