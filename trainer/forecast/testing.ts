import { createRandom } from '../random.ts';
import { WEEK_MS } from '../retraining/duration.ts';
import type { WeekCounts } from './weekly_series.ts';

export interface SimulatedPerson {
  weeks: number;
  /** In the middle; a week has half as many to one and a half times as many. */
  recognitions: number;
  /** The true clarification rate of each week. */
  rate: (week: number) => number;
  seed: number;
}

/** What such a person's weeks come to when each recognition is a throw of its own. */
export function livedWeeks({ weeks, recognitions, rate, seed }: SimulatedPerson): WeekCounts[] {
  const random = createRandom(seed);
  return Array.from({ length: weeks }, (_, week) => {
    const n = Math.round(recognitions * (0.5 + random.uniform()));
    const throws = Array.from({ length: n }, () => random.uniform() < rate(week));
    return { from: week * WEEK_MS, recognitions: n, clarifications: throws.filter(Boolean).length };
  });
}

/** The same counts every week. */
export function evenWeeks(weeks: number, recognitions: number, clarifications: number): WeekCounts[] {
  return Array.from({ length: weeks }, (_, week) => ({ from: week * WEEK_MS, recognitions, clarifications }));
}

/** Six weeks of school with few questions back, two of holidays with many. */
export const termTime = (week: number): number => (week % 8 < 6 ? 0.15 : 0.45);
