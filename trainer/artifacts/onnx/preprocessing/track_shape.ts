import { AREA_FLOOR, LAGS, SQUARE_FLOOR, TURN_LAG, UNREST } from '../../../features/gesture/track_shape.ts';
import type { Formula } from './formula.ts';

/** How the path of one point runs: trainer/features/gesture/track_shape.ts. @param track [2 × points] */
export function writeTrackShape(formula: Formula, track: string, points: number): string {
  const path = { values: formula.apply('Reshape', track, formula.wholes([points, 2])), points };
  const parts = [
    ...writeTurns(formula.below('turns'), path),
    ...LAGS.flatMap((lag) => writeCurvature(formula.below(`lag_${lag}`), path, lag)),
    ...writeExtent(formula.below('extent'), path),
  ];
  return formula.concat(0, ...parts.map((part) => formula.flat(part)));
}

/** Vectors one after the other: [points, 2]. */
interface Path {
  values: string;
  points: number;
}

/** The turn at each point, and the speed there, in mean speeds of the track. */
function writeTurns(formula: Formula, path: Path): string[] {
  const velocity = writeVelocities(formula, path, TURN_LAG);
  const speed = writeLengths(formula, velocity.values);
  const unit = formula.apply('Add', mean(formula, speed), formula.number(UNREST));
  const turn = writeCross(formula, ...writeEnds(formula, velocity, TURN_LAG));
  return [formula.apply('Div', turn, formula.apply('Mul', unit, unit)), formula.apply('Div', speed, unit)];
}

function writeCurvature(formula: Formula, path: Path, lag: number): string[] {
  const velocity = writeVelocities(formula, path, lag);
  const [before, after] = writeEnds(formula, velocity, 1);
  const cross = writeCross(formula, before, after);
  const dot = formula.sum(formula.apply('Mul', before, after), 1);
  const lengths = formula.apply('Mul', writeLengths(formula, before), writeLengths(formula, after));
  const floor = formula.number(SQUARE_FLOOR);
  const floored = formula.apply('Add', lengths, floor);
  const total = formula.sum(floored, 0);
  return [
    writeLogFrom(formula, mean(formula, writeLengths(formula, velocity.values))),
    mean(formula, formula.apply('Div', cross, floored)),
    formula.apply('Div', formula.sum(cross, 0), formula.apply('Add', total, floor)),
    formula.apply('Div', formula.sum(dot, 0), total),
  ];
}

/** Logarithm of the radius, the area gone round in squared radii, logarithm of the way from start to end. */
function writeExtent(formula: Formula, path: Path): string[] {
  const centred = formula.apply('Sub', path.values, mean(formula, path.values));
  const squares = mean(formula, formula.reduce('ReduceSumSquare', centred, 1));
  const radius = formula.apply('Sqrt', squares);
  const area = formula.sum(writeCross(formula, ...writeEnds(formula, path, 1)), 0);
  const floored = formula.apply('Add', formula.apply('Mul', radius, radius), formula.number(AREA_FLOOR));
  const [from, to] = writeEnds(formula, path, path.points - 1);
  return [
    writeLogFrom(formula, radius),
    formula.apply('Div', area, floored),
    writeLogFrom(formula, writeLengths(formula, formula.apply('Sub', to, from))),
  ];
}

function writeVelocities(formula: Formula, path: Path, lag: number): Path {
  const [before, after] = writeEnds(formula, path, lag);
  return { values: formula.apply('Sub', after, before), points: path.points - lag };
}

/** All vectors but the last `lag`, and all but the first. */
function writeEnds(formula: Formula, { values, points }: Path, lag: number): [string, string] {
  const edges = ([from, to]: [number, number]) =>
    formula.slice(values, [formula.wholes([from]), formula.wholes([to])]);
  return [edges([0, points - lag]), edges([lag, points])];
}

function writeCross(formula: Formula, a: string, b: string): string {
  const turned = formula.gather(b, formula.wholes([1, 0]), 1);
  const products = formula.apply('Mul', formula.apply('Mul', a, turned), formula.numbers([1, -1]));
  return formula.sum(products, 1);
}

function writeLengths(formula: Formula, vectors: string): string {
  return formula.apply('Sqrt', formula.reduce('ReduceSumSquare', vectors, 1));
}

function writeLogFrom(formula: Formula, value: string): string {
  return formula.apply('Log', formula.apply('Add', value, formula.number(UNREST)));
}

function mean(formula: Formula, values: string): string {
  return formula.reduce('ReduceMean', values, 0);
}
