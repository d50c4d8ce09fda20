import { asin, sin } from '../engine/math.ts';
import { clarificationsOf, type WeekCounts } from './weekly_series.ts';

/** What about 600 recognitions a week scatter by chance: no series is stretched beyond that. */
const LEAST_SPREAD = 0.02;

/** How a person's rates become numbers around 0 of a size of about 1, and back. */
export interface RateScale {
  centre: number;
  spread: number;
}

/**
 * The rate as an angle (Anscombe 1948). Its chance scatter, 1 / (2 √recognitions), hardly depends on the rate, so
 * that one squared error suits rare and frequent questions alike, and 0 and 1 stay finite.
 */
export function angleOf(week: WeekCounts): number {
  return asin(Math.sqrt((clarificationsOf(week) + 3 / 8) / (week.recognitions + 3 / 4)));
}

/** Centre and spread of these weeks, each counting as much as it has recognitions. */
export function fitScale(weeks: readonly WeekCounts[]): RateScale {
  const centre = weightedMean(weeks, angleOf);
  const variance = weightedMean(weeks, (week) => (angleOf(week) - centre) ** 2);
  return { centre, spread: Math.max(Math.sqrt(variance), LEAST_SPREAD) };
}

function weightedMean(weeks: readonly WeekCounts[], value: (week: WeekCounts) => number): number {
  let [sum, total] = [0, 0];
  for (const week of weeks) {
    sum += week.recognitions * value(week);
    total += week.recognitions;
  }
  return total === 0 ? 0 : sum / total;
}

export function scaled({ centre, spread }: RateScale, week: WeekCounts): number {
  return (angleOf(week) - centre) / spread;
}

/** How far chance alone moves the scaled rate of a week (one standard deviation). */
export function chanceScatter({ spread }: RateScale, { recognitions }: WeekCounts): number {
  return 1 / (2 * Math.sqrt(recognitions) * spread);
}

/** The rate, in 0 to 1, of a scaled number. */
export function unscaled({ centre, spread }: RateScale, value: number): number {
  const angle = Math.min(Math.max(centre + value * spread, 0), Math.PI / 2);
  return sin(angle) ** 2;
}
