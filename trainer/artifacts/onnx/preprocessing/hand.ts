import type { LandmarkGroup } from '../../../features/gesture/layout.ts';
import { BRIDGE, FINGERS, LEFT_EYE, RIGHT_EYE } from '../../../features/gesture/normalise.ts';
import { type WrittenReference, writeFrom, writeMedianPlace, writeWhenKnown } from './body.ts';
import type { Formula } from './formula.ts';
import type { WrittenLandmarks } from './landmarks.ts';
import { writeMedian, writeOrOne } from './median.ts';

/** A wrist in units from the origin, then fingers in hand sizes from the wrist: [frames, 2 + fingers]. */
export function writeHand(
  formula: Formula,
  { values, known }: WrittenLandmarks,
  { count, depth }: LandmarkGroup,
  body: WrittenReference | null,
): string {
  const numbers = depth ? 3 : 2;
  const size = writeOrOne(formula, writeMedian(formula, writeSizes(formula, values, count, numbers), known));
  const place = columns(formula, values, [0, 1]);
  const from = body ?? { origin: writeMedianPlace(formula, place, known), unit: size };
  const axes = Array.from({ length: numbers }, (_, k) => k);
  const joints = FINGERS.flatMap((landmark) => axes.map((k) => landmark * numbers + k));
  const fingers = writeLess(
    formula,
    values,
    joints,
    joints.map((column) => column % numbers),
  );
  const hand = formula.concat(1, writeFrom(formula, place, from), formula.apply('Div', fingers, size));
  return writeWhenKnown(formula, known, hand);
}

/** The face in eye distances from the bridge of the nose: [frames, 2 × landmarks]. */
export function writeFace(
  formula: Formula,
  { values, known }: WrittenLandmarks,
  { count }: LandmarkGroup,
): string {
  const eye = (landmark: number) => [2 * landmark, 2 * landmark + 1];
  const apart = writeLess(formula, values, eye(LEFT_EYE), eye(RIGHT_EYE));
  const distance = formula.apply('Sqrt', formula.reduce('ReduceSumSquare', apart, 1));
  const unit = writeOrOne(formula, writeMedian(formula, distance, known));
  const all = Array.from({ length: 2 * count }, (_, i) => i);
  const less = writeLess(
    formula,
    values,
    all,
    all.map((i) => 2 * BRIDGE + (i % 2)),
  );
  return writeWhenKnown(formula, known, formula.apply('Div', less, unit));
}

/** Root mean square distance of the landmarks from the wrist, in the picture, frame by frame. */
function writeSizes(formula: Formula, values: string, count: number, numbers: number): string {
  const inPicture = Array.from({ length: 2 * count }, (_, i) => Math.floor(i / 2) * numbers + (i % 2));
  const less = writeLess(
    formula,
    values,
    inPicture,
    inPicture.map((column) => column % numbers),
  );
  const squares = formula.reduce('ReduceSumSquare', less, 1);
  return formula.apply('Sqrt', formula.apply('Div', squares, formula.number(count)));
}

/** Some columns less others. */
function writeLess(
  formula: Formula,
  values: string,
  these: readonly number[],
  those: readonly number[],
): string {
  return formula.apply('Sub', columns(formula, values, these), columns(formula, values, those));
}

function columns(formula: Formula, values: string, places: readonly number[]): string {
  return formula.gather(values, formula.wholes(places), 1);
}
