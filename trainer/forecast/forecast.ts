import { WEEK_MS } from '../retraining/duration.ts';
import { gainInDeviations } from './clear_gain.ts';
import { createForecast, fitForecaster } from './forecaster.ts';
import { WEEKS_AHEAD } from './sequences.ts';
import { TESTED_WEEKS, type TestedWeek, walkForward } from './walk_forward.ts';
import { isTelling, type WeekCounts, withoutHoles } from './weekly_series.ts';

/** Telling weeks that the first test forecast must be learned from, and those that must judge. */
const LEAST_LEARNED = 26;
const LEAST_JUDGING = 16;
/** Older weeks say little about the next ones. */
export const LONGEST_HISTORY = 104;
/** Standard deviations that the gain over the best naive forecast must come to: by chance, 5 of 100 gains do. */
const CLEAR = 1.645;

/** What is expected of the clarification rate, and how well that went in the weeks that could be checked. */
export interface RateForecast {
  weeks: { from: number; rate: number }[];
  /** Mean absolute errors of the network and of the best naive forecast. */
  error: number;
  naive_error: number;
  tested_weeks: number;
}

export interface NoRateForecast {
  reason: 'too_little_history' | 'not_better_than_naive';
  error: number | null;
  naive_error: number | null;
}

/**
 * Forecasts one person's clarification rate for the next `WEEKS_AHEAD` weeks, or says why not. Same weeks, same
 * bits.
 * @param weeks whole ones, in any order; the last is the one before the first that is forecast
 */
export function forecastRates(weeks: readonly WeekCounts[]): RateForecast | NoRateForecast {
  const series = withoutHoles(weeks).slice(-LONGEST_HISTORY);
  if (!hasEnoughHistory(series)) return { reason: 'too_little_history', error: null, naive_error: null };
  const tested = walkForward(series);
  const { error, naive_error, clear } = judge(tested);
  if (!clear) return { reason: 'not_better_than_naive', error, naive_error };
  const begin = (series.at(-1)?.from ?? 0) + WEEK_MS;
  const rates = createForecast(fitForecaster(series))(series);
  return {
    weeks: rates.map((rate, i) => ({ from: begin + i * WEEK_MS, rate })),
    ...{ error, naive_error },
    tested_weeks: series.slice(-TESTED_WEEKS).filter(isTelling).length,
  };
}

function hasEnoughHistory(series: readonly WeekCounts[]): boolean {
  const learned = series.slice(0, -TESTED_WEEKS).filter(isTelling).length;
  const judging = series.slice(-TESTED_WEEKS).filter(isTelling).length;
  return learned >= LEAST_LEARNED && judging >= LEAST_JUDGING;
}

/** Against the naive forecast that went best. */
function judge(tested: readonly TestedWeek[]) {
  const [error = 0, ...naive] = meanErrors(tested.flatMap(({ errors }) => errors));
  const naive_error = Math.min(...naive);
  const best = 1 + naive.indexOf(naive_error);
  const gains = tested.flatMap(({ errors }) => {
    const [own, other] = [meanErrors(errors)[0], meanErrors(errors)[best]];
    return own === undefined || other === undefined ? [] : [other - own];
  });
  const clear = error < naive_error && gainInDeviations(gains, WEEKS_AHEAD) > CLEAR;
  return { error, naive_error, clear };
}

function meanErrors(errors: readonly (readonly number[])[]): number[] {
  return (errors[0] ?? []).map((_, i) => errors.reduce((sum, row) => sum + (row[i] ?? 0), 0) / errors.length);
}
