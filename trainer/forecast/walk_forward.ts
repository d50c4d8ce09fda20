import { createForecast, fitForecaster } from './forecaster.ts';
import { naiveForecasts } from './naive.ts';
import { WEEKS_AHEAD } from './sequences.ts';
import { isTelling, rateOf, type WeekCounts } from './weekly_series.ts';

/** Weeks from which is forecast, to see how well it would have gone. */
export const TESTED_WEEKS = 24;
/** A network forecasts from so many weeks on end before one is fitted that has seen them too. */
const WEEKS_BETWEEN_FITS = 4;

export interface TestedWeek {
  /** Place in the series of the first week that was forecast; only weeks before it were looked at. */
  from: number;
  forecast: readonly number[];
  naive: readonly number[];
  /** Absolute errors of the weeks from `from` on whose rate can be told: the network's, then each naive one's. */
  errors: readonly (readonly number[])[];
}

/** Forecasts the last weeks of the series, each from nothing but the weeks before it. */
export function walkForward(weeks: readonly WeekCounts[]): TestedWeek[] {
  const tested: TestedWeek[] = [];
  const first = weeks.length - TESTED_WEEKS;
  for (let fit = first; fit < weeks.length; fit += WEEKS_BETWEEN_FITS) {
    const forecast = createForecast(fitForecaster(weeks.slice(0, fit)));
    for (let from = fit; from < fit + WEEKS_BETWEEN_FITS; from++) {
      tested.push(testWeek(weeks, from, forecast));
    }
  }
  return tested;
}

function testWeek(
  weeks: readonly WeekCounts[],
  from: number,
  forecastFrom: (weeks: readonly WeekCounts[]) => number[],
): TestedWeek {
  const past = weeks.slice(0, from);
  const forecast = forecastFrom(past);
  const naive = Object.values(naiveForecasts).map((say) => say(past));
  const errors = weeks.slice(from, from + WEEKS_AHEAD).flatMap((week, i) => {
    const rate = rateOf([week]);
    if (rate === null || !isTelling(week)) return [];
    return [[forecast[i] ?? 0, ...naive].map((said) => Math.abs(said - rate))];
  });
  return { from, forecast, naive, errors };
}
