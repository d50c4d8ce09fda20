import type { RatePoint } from '../app/evidence.ts';

type Week = { from: number; rate: number };

/** One place on the time axis of the chart; the forecast has places of its own, after those of the record. */
export interface DrawnPoint {
  at: number;
  rate: number | null;
  /** Where the share lies surely; none where there were no recognitions. */
  band: [number, number] | null;
  forecast: number | null;
  /** How far the band reaches below and above a share that stands alone: a band needs a neighbour to be drawn. */
  alone: [number, number] | null;
}

const HALF_A_WEEK = 3.5 * 24 * 3_600_000;
const MOST_TICKS = 6;

/** Each stretch stands at its middle. */
export function drawnPoints(rates: readonly RatePoint[], weeks: readonly Week[]): DrawnPoint[] {
  const past = rates.map(({ from, to, rate, lower, upper }, index): DrawnPoint => {
    const at = (from + to) / 2;
    if (rate === null) return { at, rate, band: null, forecast: null, alone: null };
    const isAlone = [rates[index - 1], rates[index + 1]].every((next) => (next?.rate ?? null) === null);
    const reach: [number, number] = [rate - lower, upper - rate];
    return { at, rate, band: [lower, upper], forecast: null, alone: isAlone ? reach : null };
  });
  const coming = weeks.map(
    ({ from, rate }): DrawnPoint => ({
      at: from + HALF_A_WEEK,
      rate: null,
      band: null,
      forecast: rate,
      alone: null,
    }),
  );
  return [...past, ...coming];
}

/**
 * The top of the axis: shares are small, and a band of few recognitions reaches to the top of any; so what counts is
 * the shares and the limit, with room above them, in full steps.
 */
export function topOf(points: readonly DrawnPoint[], limit: number): number {
  const shares = points.flatMap(({ rate, forecast }) => [rate ?? 0, forecast ?? 0]);
  const highest = Math.max(1.5 * limit, 1.25 * Math.max(0, ...shares));
  const tenths = stepOf(highest);
  return Math.min(10, Math.max(1, Math.ceil((10 * highest) / tenths - 1e-9)) * tenths) / 10;
}

/** In tenths: a long axis is marked at every second. */
const stepOf = (top: number): number => (top > 0.5 ? 2 : 1);

/** The shares at which the axis is marked. */
export function sharesOf(top: number): number[] {
  const tenths = stepOf(top);
  return Array.from({ length: Math.round((10 * top) / tenths) + 1 }, (_, step) => (step * tenths) / 10);
}

/** A band that stands alone ends at the top of the axis, as the others are cut off there. */
export function within(points: readonly DrawnPoint[], top: number): DrawnPoint[] {
  return points.map((point) => {
    if (point.alone === null || point.rate === null) return point;
    const [below, above] = point.alone;
    return { ...point, alone: [below, Math.min(above, top - point.rate)] };
  });
}

/** A few of the places, evenly, the first and the last among them. */
export function ticksOf(points: readonly DrawnPoint[]): number[] {
  const steps = Math.min(MOST_TICKS, points.length) - 1;
  if (steps < 1) return points.map(({ at }) => at);
  const chosen = Array.from({ length: steps + 1 }, (_, step) =>
    Math.round((step * (points.length - 1)) / steps),
  );
  return chosen.flatMap((index) => points[index]?.at ?? []);
}
