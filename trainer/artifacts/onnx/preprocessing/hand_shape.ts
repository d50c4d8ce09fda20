import {
  FLOOR,
  INDEX_BASE,
  LANDMARKS,
  LITTLE_BASE,
  REACH_FLOOR,
  WRIST,
} from '../../../features/gesture/hand_shape.ts';
import type { LayoutName } from '../../../features/gesture/layout.ts';
import type { Formula } from './formula.ts';
import { writeOrOne } from './median.ts';

const FINGERS = 5;

type Pairs = readonly (readonly [number, number])[];

/** How a hand is held: trainer/features/gesture/hand_shape.ts. @param landmarks [21 × axes] */
export function writeHandShape(formula: Formula, landmarks: string, layout: LayoutName): string {
  const axes = layout === 'hand_xyz' ? 3 : 2;
  const shape = formula.wholes([LANDMARKS, axes]);
  const points = writeInHandSizes(formula, formula.apply('Reshape', landmarks, shape));
  const side = writeSide(formula, points);
  return formula.concat(
    0,
    formula.flat(writeMirrored(formula, points, side, axes)),
    writePairDistances(formula, points),
    writeStraightness(formula, points),
    writeReaches(formula, points),
    formula.flat(side),
  );
}

function writeInHandSizes(formula: Formula, points: string): string {
  const centred = formula.apply('Sub', points, formula.gather(points, formula.whole(WRIST)));
  return formula.apply('Div', centred, writeSize(formula, centred));
}

/** Root mean square length of the points; 1 instead of 0. */
function writeSize(formula: Formula, points: string): string {
  const squares = formula.reduce('ReduceSumSquare', formula.flat(points), 0);
  return writeOrOne(formula, formula.apply('Sqrt', formula.apply('Div', squares, formula.number(LANDMARKS))));
}

function writeSide(formula: Formula, points: string): string {
  const [index, little] = [INDEX_BASE, LITTLE_BASE].map((landmark) =>
    formula.gather(points, formula.whole(landmark)),
  ) as [string, string];
  const at = (point: string, axis: number) => formula.gather(point, formula.whole(axis));
  const [first, second] = [
    formula.apply('Mul', at(index, 0), at(little, 1)),
    formula.apply('Mul', at(index, 1), at(little, 0)),
  ];
  return formula.apply('Sub', first, second);
}

/** Without the wrist, x turned round where the other side of the hand is seen. */
function writeMirrored(formula: Formula, points: string, side: string, axes: number): string {
  const others = formula.slice(points, [formula.wholes([1]), formula.wholes([LANDMARKS])]);
  const turned = formula.numbers(Array.from({ length: axes }, (_, axis) => (axis === 0 ? -1 : 1)));
  const other = formula.apply('Less', side, formula.number(0));
  return formula.apply('Where', other, formula.apply('Mul', others, turned), others);
}

function writePairDistances(formula: Formula, points: string): string {
  const centred = formula.apply('Sub', points, formula.reduce('ReduceMean', points, 0));
  const all = Array.from({ length: LANDMARKS }, (_, i) => i);
  const pairs = all.flatMap((i) => all.slice(i + 1).map((j) => [i, j] as const));
  return formula.apply('Div', writeDistances(formula, points, pairs), writeSize(formula, centred));
}

const fingers = Array.from({ length: FINGERS }, (_, finger) => finger);
/** Of each finger, from joint to joint: those whose straightness is measured, and the bones. */
const spans = fingers.flatMap((finger) => ofFinger(finger, [1, 4], [0, 4], [1, 3], [2, 4]));
const bones = fingers.flatMap((finger) => ofFinger(finger, [0, 1], [1, 2], [2, 3], [3, 4]));

function ofFinger(finger: number, ...ends: readonly [number, number][]) {
  const landmark = (joint: number) => (joint === 0 ? WRIST : 4 * finger + joint);
  return ends.map(([from, to]) => ({
    ...{ finger, from, to },
    landmarks: [landmark(from), landmark(to)] as const,
  }));
}

/** Straight lines between joints over the way along the bones. */
function writeStraightness(formula: Formula, points: string): string {
  const along = bones.flatMap((bone) =>
    spans.map(({ finger, from, to }) => Number(bone.finger === finger && bone.from >= from && bone.to <= to)),
  );
  const [straight, lengths] = [spans, bones].map((lines) =>
    writeDistances(
      formula,
      points,
      lines.map(({ landmarks }) => landmarks),
    ),
  ) as [string, string];
  const way = formula.apply('MatMul', lengths, formula.numbers(along, [bones.length, spans.length]));
  return formula.apply('Div', straight, formula.apply('Add', way, formula.number(FLOOR)));
}

/** How much farther from the wrist the tip is than the middle joint and the base, as logarithms. */
function writeReaches(formula: Formula, points: string): string {
  const reach = (joints: readonly number[]) => {
    const pairs = Array.from({ length: FINGERS - 1 }, (_, i) =>
      joints.map((joint) => [WRIST, 4 * (i + 1) + joint] as const),
    ).flat();
    return formula.apply('Add', writeDistances(formula, points, pairs), formula.number(REACH_FLOOR));
  };
  return formula.apply('Log', formula.apply('Div', reach([4, 4]), reach([2, 1])));
}

function writeDistances(formula: Formula, points: string, pairs: Pairs): string {
  const [ones, others] = ([0, 1] as const).map((end) =>
    formula.gather(points, formula.wholes(pairs.map((pair) => pair[end]))),
  ) as [string, string];
  const apart = formula.apply('Sub', ones, others);
  return formula.apply('Sqrt', formula.reduce('ReduceSumSquare', apart, 1));
}
