import type { LearningCurve } from '../../data/schema.ts';
import { pow } from '../engine/math.ts';

/** What a model learned from so many recordings scored on the same others. */
export type LearningPoint = LearningCurve['points'][number];

export const MORE_RECORDINGS = 20;
const LEAST_SIZES = 3;
/** Exponents that are tried: from a slow gain to one that is soon used up. */
const RATES = Array.from({ length: 39 }, (_, i) => 0.1 + i * 0.05);
/** Scores that differ by less are the same. */
const FLAT = 0.005;
/** The curve has to explain this share of the scores' variance, else it explains nothing. */
const LEAST_EXPLAINED = 0.7;

/**
 * How the score grows with the recordings, score = limit - scale · n^-rate (Hestness et al. 2017; least
 * squares over a grid of rates), and what `more` recordings would add. Nothing is said from fewer than three
 * sizes, where the scores do not rise, where the curve misses them, or of more than twice the recordings.
 */
export function learningCurve(points: readonly LearningPoint[], more = MORE_RECORDINGS): LearningCurve {
  const sorted = [...points].sort((a, b) => a.recordings - b.recordings);
  const sizes = new Set(sorted.map(({ recordings }) => recordings)).size;
  const fit = sizes < LEAST_SIZES ? null : (flatCurve(sorted) ?? risingCurve(sorted));
  const most = sorted.at(-1)?.recordings ?? 0;
  const gain = fit && more <= most ? scoreAt(fit, most + more) - scoreAt(fit, most) : null;
  return { points: sorted, fit, more_recordings: more, expected_gain: gain };
}

type Curve = NonNullable<LearningCurve['fit']>;

const scoreAt = ({ limit, scale, rate }: Curve, recordings: number) => limit - scale * pow(recordings, -rate);

function flatCurve(points: readonly LearningPoint[]): Curve | null {
  const scores = points.map(({ score }) => score);
  if (Math.max(...scores) - Math.min(...scores) > FLAT) return null;
  return { limit: mean(scores), scale: 0, rate: 1 };
}

function risingCurve(points: readonly LearningPoint[]): Curve | null {
  const average = mean(points.map(({ score }) => score));
  const variance = points.reduce((sum, { score }) => sum + (score - average) ** 2, 0);
  const misfit = (curve: Curve) =>
    points.reduce((sum, { recordings, score }) => sum + (score - scoreAt(curve, recordings)) ** 2, 0);
  const [best] = RATES.map((rate) => leastSquares(points, rate))
    .map((curve) => ({ curve, misfit: misfit(curve) }))
    .sort((a, b) => a.misfit - b.misfit);
  if (!best || best.curve.scale <= 0 || best.misfit > (1 - LEAST_EXPLAINED) * variance) return null;
  return best.curve;
}

/** Limit and scale for one rate; the limit is a share, so that it is held to 1. */
function leastSquares(points: readonly LearningPoint[], rate: number): Curve {
  const x = points.map(({ recordings }) => pow(recordings, -rate));
  const y = points.map(({ score }) => score);
  const [meanX, meanY] = [mean(x), mean(y)];
  const sum = (of: (x: number, y: number) => number) =>
    x.reduce((total, value, i) => total + of(value, y[i] ?? 0), 0);
  const slope = sum((a, b) => (a - meanX) * (b - meanY)) / sum((a) => (a - meanX) ** 2);
  const limit = meanY - slope * meanX;
  if (limit >= 0 && limit <= 1) return { limit, scale: -slope, rate };
  const held = limit > 1 ? 1 : 0;
  return { limit: held, scale: sum((a, b) => (held - b) * a) / sum((a) => a * a), rate };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
