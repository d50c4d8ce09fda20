import { log } from '../../engine/math.ts';

/**
 * How the track of one point runs, measured at several time scales: its speed, which way and how evenly it turns,
 * the area it goes round. Where on the way a circle begins, coordinates show and these numbers do not.
 */

type Vector = readonly [x: number, y: number];

/** Steps between the points that a velocity is taken from. */
export const LAGS = [1, 2, 4];
export const TURN_LAG = 2;
/** A thousandth of the picture: below it movement is the tracker's unrest. */
export const UNREST = 1e-3;
export const [SQUARE_FLOOR, AREA_FLOOR] = [1e-6, 1e-4];

/** Numbers in the shape of a track of `points` points. */
export function trackShapeLength(points: number): number {
  return 2 * points - 3 * TURN_LAG + 4 * LAGS.length + 3;
}

/** @param track x, y of each of at least 6 points in turn */
export function trackShape(track: ArrayLike<number>): number[] {
  const points = Array.from(
    { length: track.length / 2 },
    (_, i): Vector => [track[2 * i] ?? 0, track[2 * i + 1] ?? 0],
  );
  return [...turns(points), ...LAGS.flatMap((lag) => curvature(points, lag)), ...extent(points)];
}

/** The turn at each point, and the speed there, in mean speeds of the track. */
function turns(points: readonly Vector[]): number[] {
  const velocity = velocities(points, TURN_LAG);
  const speed = velocity.map(length);
  const unit = mean(speed) + UNREST;
  const turn = velocity.slice(0, -TURN_LAG).map((v, i) => cross(v, velocity[i + TURN_LAG]) / unit ** 2);
  return [...turn, ...speed.map((s) => s / unit)];
}

/** Logarithm of the mean speed; mean and total sine, and total cosine, of the angle between velocities. */
function curvature(points: readonly Vector[], lag: number): number[] {
  const velocity = velocities(points, lag);
  const pairs = velocity.slice(1).map((after, i) => {
    const before = velocity[i] ?? after;
    return { cross: cross(before, after), dot: dot(before, after), lengths: length(before) * length(after) };
  });
  const total = sum(pairs.map(({ lengths }) => lengths + SQUARE_FLOOR));
  return [
    log(mean(velocity.map(length)) + UNREST),
    mean(pairs.map((pair) => pair.cross / (pair.lengths + SQUARE_FLOOR))),
    sum(pairs.map((pair) => pair.cross)) / (total + SQUARE_FLOOR),
    sum(pairs.map((pair) => pair.dot)) / total,
  ];
}

/** Logarithm of the radius, the area gone round in squared radii, logarithm of the way from start to end. */
function extent(points: readonly Vector[]): number[] {
  const [x, y] = [mean(points.map(([px]) => px)), mean(points.map(([, py]) => py))];
  const radius = Math.sqrt(mean(points.map(([px, py]) => (px - x) ** 2 + (py - y) ** 2)));
  const area = sum(points.slice(1).map((after, i) => cross(points[i] ?? after, after)));
  const [[ax, ay], [bx, by]] = [points[0] ?? [0, 0], points.at(-1) ?? [0, 0]];
  return [log(radius + UNREST), area / (radius ** 2 + AREA_FLOOR), log(length([bx - ax, by - ay]) + UNREST)];
}

function velocities(points: readonly Vector[], lag: number): Vector[] {
  return points.slice(lag).map(([x, y], i) => [x - (points[i]?.[0] ?? 0), y - (points[i]?.[1] ?? 0)]);
}

function cross([ax, ay]: Vector, [bx, by]: Vector = [0, 0]): number {
  return ax * by - ay * bx;
}

function dot([ax, ay]: Vector, [bx, by]: Vector): number {
  return ax * bx + ay * by;
}

function length([x, y]: Vector): number {
  return Math.sqrt(x ** 2 + y ** 2);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
