import type { LandmarkGroup } from '../../../features/gesture/layout.ts';
import { LEFT_SHOULDER, landmarkColumns, POSE, RIGHT_SHOULDER } from '../../../features/gesture/normalise.ts';
import type { Formula } from './formula.ts';
import type { Track } from './frames.ts';
import { type WrittenLandmarks, writeLandmarks } from './landmarks.ts';
import { writeMedian, writeOrOne } from './median.ts';

/** Where the origin [2] lies in the picture and how long one unit is. */
export interface WrittenReference {
  origin: string;
  unit: string;
}

/** The middle of the shoulders and the distance between them. */
export function writeBody(
  formula: Formula,
  recording: Track,
  pose: LandmarkGroup,
  maxGap: number,
): WrittenReference {
  const [left, right] = [LEFT_SHOULDER, RIGHT_SHOULDER].map((landmark) =>
    writeLandmarks(
      formula.below(`landmark_${landmark}`),
      recording,
      landmarkColumns(pose, landmark, 2),
      maxGap,
    ),
  ) as [WrittenLandmarks, WrittenLandmarks];
  const both = formula.apply('And', left.known, right.known);
  const sum = formula.apply('Add', left.values, right.values);
  const middle = formula.apply('Div', sum, formula.number(2));
  const apart = formula.apply('Sub', left.values, right.values);
  const width = formula.apply('Sqrt', formula.reduce('ReduceSumSquare', apart, 1));
  return {
    origin: writeMedianPlace(formula, middle, both),
    unit: writeOrOne(formula, writeMedian(formula, width, both)),
  };
}

/** The medians of the first two columns: [2]. */
export function writeMedianPlace(formula: Formula, values: string, known: string): string {
  const medians = [0, 1].map((axis) =>
    writeMedian(formula, formula.gather(values, formula.whole(axis), 1), known),
  );
  return formula.concat(0, ...medians.map((median) => formula.flat(median)));
}

/** Arms and wrists in units from the origin, x and y of one after those of another: [frames, 2 × landmarks]. */
export function writePose(
  formula: Formula,
  recording: Track,
  pose: LandmarkGroup,
  maxGap: number,
  body: WrittenReference,
): string {
  const places = POSE.map((landmark) => {
    const below = formula.below(`landmark_${landmark}`);
    const columns = landmarkColumns(pose, landmark, 2);
    const { values, known } = writeLandmarks(below, recording, columns, maxGap);
    return writeWhenKnown(below, known, writeFrom(below, values, body));
  });
  return formula.concat(1, ...places);
}

/** In units from the origin. */
export function writeFrom(formula: Formula, values: string, { origin, unit }: WrittenReference): string {
  return formula.apply('Div', formula.apply('Sub', values, origin), unit);
}

/** 0 where the landmarks are missing. */
export function writeWhenKnown(formula: Formula, known: string, values: string): string {
  return formula.apply('Where', known, values, formula.number(0));
}
