import { STEADY } from '../../../features/gesture/selection.ts';
import type { FrameSelection } from '../../../features/gesture/spec.ts';
import type { Formula } from './formula.ts';
import type { Track } from './frames.ts';
import { writeBlend } from './landmarks.ts';

/** `count` frames of a recording, spaced as the selection says: trainer/features/gesture/selection.ts. */
export function writeSelected(
  formula: Formula,
  selection: Exclude<FrameSelection, 'window'>,
  track: Track,
  count: number,
): string {
  const steps = formula.apply('Sub', track.frames, formula.whole(1));
  const even = writeEven(formula, formula.to('double', steps), count);
  if (selection === 'evenly' || count === 1) return writeFramesAt(formula, track, even);
  return writeFramesAt(formula, track, writeKeyframes(formula.below('keyframes'), track, even, count));
}

/** Positions from 0 to `last`; a single one lies in the middle. */
function writeEven(formula: Formula, last: string, count: number): string {
  if (count === 1) return formula.flat(formula.apply('Div', last, formula.number(2)));
  const turns = formula.numbers(Array.from({ length: count }, (_, i) => i));
  return formula.apply('Div', formula.apply('Mul', turns, last), formula.number(count - 1));
}

/** Linear between the two frames around each position. */
function writeFramesAt(formula: Formula, { values, frames }: Track, positions: string): string {
  const [zero, one, two] = [0, 1, 2].map((n) => formula.whole(n)) as [string, string, string];
  const lastPair = formula.apply('Max', formula.apply('Sub', frames, two), zero);
  const floor = formula.to('int64', formula.apply('Floor', positions));
  const before = formula.apply('Min', floor, lastPair);
  const after = formula.apply('Min', formula.apply('Add', before, one), formula.apply('Sub', frames, one));
  const weight = formula.apply('Sub', positions, formula.to('double', before));
  return writeBlend(formula, values, { before, after, weight });
}

/** Positions with equal shares of the motion between them; evenly spaced where nothing moves. */
function writeKeyframes(formula: Formula, track: Track, even: string, count: number): string {
  const energy = formula.apply('Sqrt', formula.reduce('ReduceSumSquare', writeSteps(formula, track), 1));
  const total = formula.sum(energy, 0);
  const progress = writeProgress(formula, track.frames, energy, total);
  const end = formula.gather(progress, formula.whole(-1));
  const positions = writePositions(formula, track.frames, progress, writeEven(formula, end, count));
  return formula.apply('Where', formula.apply('Equal', total, formula.number(0)), even, positions);
}

/** Each frame less the one before; 0 for the first. */
export function writeSteps(formula: Formula, { values, frames }: Track): string {
  const before = formula.apply('Sub', formula.range(frames), formula.whole(1));
  const places = formula.apply('Max', before, formula.whole(0));
  return formula.apply('Sub', values, formula.gather(values, places));
}

/** How much of the motion, and a little of the time, has passed at each frame. */
function writeProgress(formula: Formula, frames: string, energy: string, total: string): string {
  const steps = formula.to('double', formula.apply('Sub', frames, formula.whole(1)));
  const moving = formula.apply('Mul', formula.number(1 - STEADY), formula.apply('Div', energy, total));
  const share = formula.apply('Add', moving, formula.apply('Div', formula.number(STEADY), steps));
  const later = formula.apply('Greater', formula.range(frames), formula.whole(0));
  const shares = formula.apply('Where', later, share, formula.number(0));
  return formula.apply('CumSum', shares, formula.whole(0));
}

/** Where each wanted progress is reached; at the end, where rounding keeps it from being reached. */
function writePositions(formula: Formula, frames: string, progress: string, wanted: string): string {
  const later = formula.apply('Greater', formula.range(frames), formula.whole(0));
  const enough = formula.apply('GreaterOrEqual', progress, formula.expand(wanted, 1));
  const reached = formula.to('double', formula.apply('And', enough, later));
  const attributes = { axis: { int: 1 }, keepdims: { int: 0 } };
  const after = formula.applyWith(attributes, 'ArgMax', reached);
  const earlier = formula.apply('Sub', after, formula.whole(1));
  const from = formula.gather(progress, formula.apply('Max', earlier, formula.whole(0)));
  const rise = formula.apply('Sub', formula.gather(progress, after), from);
  const share = formula.apply('Div', formula.apply('Sub', wanted, from), rise);
  const position = formula.apply('Add', formula.to('double', earlier), share);
  const ever = formula.apply('Greater', formula.reduce('ReduceMax', reached, 1), formula.number(0));
  const last = formula.to('double', formula.apply('Sub', frames, formula.whole(1)));
  return formula.apply('Where', ever, position, last);
}
