import { log } from '../../engine/math.ts';

/**
 * How a hand of 21 landmarks is held, whatever its place, size and side: a left hand is mirrored onto a right one.
 * Measured on MediaPipe hands, distances between landmarks and the straightness of fingers told poses apart that
 * coordinates could not, above all with few recordings.
 */

export const LANDMARKS = 21;
export const [WRIST, INDEX_BASE, LITTLE_BASE] = [0, 5, 17];
/** Kept from zero in every quotient; in hand sizes. */
export const FLOOR = 1e-3;
export const REACH_FLOOR = 0.05;

type Point = readonly number[];

/** Numbers in the shape of a hand whose landmarks have `axes` coordinates. */
export function handShapeLength(axes: number): number {
  return (LANDMARKS - 1) * axes + (LANDMARKS * (LANDMARKS - 1)) / 2 + 5 * 4 + 4 * 2 + 1;
}

/**
 * Landmarks without the wrist, distances between all pairs, straightness of each finger, how far fingertips reach
 * beyond the finger's joints, and which side of the hand is seen.
 * @param landmarks 21 points, all x, y(, z) of one after those of another
 */
export function handShape(landmarks: ArrayLike<number>, axes: number): number[] {
  const points = inHandSizes(pointsOf(landmarks, axes));
  const side = sideSeen(points);
  const mirror = side < 0 ? -1 : 1;
  return [
    ...points.slice(1).flatMap(([x = 0, ...others]) => [x * mirror, ...others]),
    ...pairDistances(points),
    ...Array.from({ length: 5 }, (_, finger) => straightness(points, finger)).flat(),
    ...Array.from({ length: 4 }, (_, finger) => reaches(points, finger + 1)).flat(),
    side,
  ];
}

function pointsOf(landmarks: ArrayLike<number>, axes: number): Point[] {
  return Array.from({ length: LANDMARKS }, (_, i) =>
    Array.from({ length: axes }, (_, axis) => landmarks[i * axes + axis] ?? 0),
  );
}

/** From the wrist, in root mean square distances from it; a hand that is not there stays zero. */
function inHandSizes(points: readonly Point[]): Point[] {
  const wrist = points[WRIST] ?? [];
  const centred = points.map((point) => point.map((value, axis) => value - (wrist[axis] ?? 0)));
  const squares = centred.flat().reduce((sum, value) => sum + value ** 2, 0);
  const size = Math.sqrt(squares / LANDMARKS) || 1;
  return centred.map((point) => point.map((value) => value / size));
}

/** Twice the signed area between wrist, base of the index finger and base of the little finger. */
function sideSeen(points: readonly Point[]): number {
  const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [points[INDEX_BASE] ?? [], points[LITTLE_BASE] ?? []];
  return ax * by - ay * bx;
}

/** In root mean square distances from the centroid: a size that hangs less on the wrist told poses apart better. */
function pairDistances(points: readonly Point[]): number[] {
  const centroid = (points[0] ?? []).map((_, axis) => meanOf(points.map((point) => point[axis] ?? 0)));
  const size = Math.sqrt(meanOf(points.map((point) => distance(point, centroid) ** 2))) || 1;
  return points.flatMap((point, i) => points.slice(i + 1).map((other) => distance(point, other) / size));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Straight lines between joints over the way along the bones: base to tip, wrist to tip, and both halves. */
function straightness(points: readonly Point[], finger: number): number[] {
  const chain = [0, 1, 2, 3, 4].map((joint) => points[joint === 0 ? WRIST : 4 * finger + joint] ?? []);
  const ratio = (from: number, to: number) => {
    let way = FLOOR;
    for (let j = from; j < to; j++) way += between(chain, j, j + 1);
    return between(chain, from, to) / way;
  };
  return [ratio(1, 4), ratio(0, 4), ratio(1, 3), ratio(2, 4)];
}

/** How much farther from the wrist the tip is than the middle joint and the base, as logarithms. */
function reaches(points: readonly Point[], finger: number): number[] {
  const reach = (joint: number) => between(points, WRIST, 4 * finger + joint) + REACH_FLOOR;
  return [log(reach(4) / reach(2)), log(reach(4) / reach(1))];
}

function between(points: readonly Point[], a: number, b: number): number {
  return distance(points[a] ?? [], points[b] ?? []);
}

function distance(a: Point, b: Point): number {
  return Math.sqrt(a.reduce((sum, value, axis) => sum + (value - (b[axis] ?? 0)) ** 2, 0));
}
