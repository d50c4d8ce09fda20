import { fitScale, type RateScale, scaled } from './rate_scale.ts';
import type { WeekCounts } from './weekly_series.ts';

/** What a week counts for less with every week that passes: half of it after about three months. */
const FADING = 0.95;

/** A series on a scale, with the level from which each week on is forecast. */
export interface KnownWeeks {
  weeks: readonly WeekCounts[];
  scale: RateScale;
  /**
   * Before each week, and after the last: the scaled mean of the weeks before it, recent ones and those with many
   * recognitions counting for more. Forecasts are deviations from it, so that a trend leads on from where it is.
   */
  levels: readonly number[];
}

/** @param scale that of an earlier part of the series, or its own */
export function knownWeeks(weeks: readonly WeekCounts[], scale: RateScale = fitScale(weeks)): KnownWeeks {
  let [sum, total] = [0, 0];
  const levels = [0];
  for (const week of weeks) {
    sum = FADING * sum + (week.recognitions === 0 ? 0 : week.recognitions * scaled(scale, week));
    total = FADING * total + week.recognitions;
    levels.push(total === 0 ? 0 : sum / total);
  }
  return { weeks, scale, levels };
}
