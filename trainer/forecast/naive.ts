import { rateOf, type WeekCounts } from './weekly_series.ts';

/**
 * What anybody could say of the weeks to come without a network, the same for each of them. The mean of all weeks
 * belongs here: where nothing but chance moves the rate, nothing is better, and a network that has only learned the
 * mean must not pass for one that sees ahead.
 */
export const naiveForecasts = {
  last_week: (weeks: readonly WeekCounts[]) => rateOf(weeks.slice(lastUsed(weeks))) ?? 0,
  last_four_weeks: (weeks: readonly WeekCounts[]) =>
    rateOf(weeks.slice(-4)) ?? naiveForecasts.last_week(weeks),
  all_weeks: (weeks: readonly WeekCounts[]) => rateOf(weeks) ?? 0,
};

function lastUsed(weeks: readonly WeekCounts[]): number {
  return weeks.findLastIndex(({ recognitions }) => recognitions > 0);
}
