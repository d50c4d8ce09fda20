import { WEEK_MS } from '../retraining/duration.ts';

/** What one week holds. */
export interface WeekCounts {
  /** Its first moment, milliseconds since 1970. */
  from: number;
  recognitions: number;
  /** Where more are on record than recognitions, each recognition counts as one question back. */
  clarifications: number;
}

/** Weeks with fewer recognitions say next to nothing about a rate: they are not learned and do not judge. */
const TELLING_RECOGNITIONS = 5;

/**
 * One week after the other without holes, from the first with recognitions to the last that is named: a week that
 * is not named had none. Summer time moves a week's beginning by an hour, which moves no week.
 */
export function withoutHoles(weeks: readonly WeekCounts[]): WeekCounts[] {
  const ordered = [...weeks].sort((a, b) => a.from - b.from);
  const named = ordered.slice(ordered.findIndex(({ recognitions }) => recognitions > 0));
  const first = named[0]?.from ?? 0;
  const series: WeekCounts[] = [];
  for (const week of named) {
    const place = Math.round((week.from - first) / WEEK_MS);
    while (series.length < place) series.push(emptyWeek(first + series.length * WEEK_MS));
    series.push(week);
  }
  return series.some(({ recognitions }) => recognitions > 0) ? series : [];
}

function emptyWeek(from: number): WeekCounts {
  return { from, recognitions: 0, clarifications: 0 };
}

/** Whether its rate can be learned and can judge. */
export function isTelling({ recognitions }: WeekCounts): boolean {
  return recognitions >= TELLING_RECOGNITIONS;
}

/** Clarifications over recognitions of several weeks; null: there were none. */
export function rateOf(weeks: readonly WeekCounts[]): number | null {
  let [asked, all] = [0, 0];
  for (const week of weeks) {
    asked += clarificationsOf(week);
    all += week.recognitions;
  }
  return all === 0 ? null : asked / all;
}

export function clarificationsOf({ recognitions, clarifications }: WeekCounts): number {
  return Math.min(clarifications, recognitions);
}
