import type { Forecast } from '../../app/evidence.ts';
import type { Texts } from '../../messages/texts.ts';

/** What is expected and how far such forecasts were off; one quiet sentence where it was no use, none without a past. */
export function forecastWords(forecast: Forecast, { t, number, percent }: Texts): string[] {
  const points = (share: number) => number(100 * share, 1);
  if (!('weeks' in forecast)) {
    const { reason, error, naive_error } = forecast;
    if (reason === 'too_little_history' || error === null || naive_error === null) return [];
    return [t('forecast.not_better', { error: points(error), naive: points(naive_error) })];
  }
  const last = forecast.weeks.at(-1);
  if (!last) return [];
  return [
    t('forecast.words', { count: forecast.weeks.length, rate: percent(last.rate) }),
    t('forecast.errors', {
      count: forecast.tested_weeks,
      error: points(forecast.error),
      naive: points(forecast.naive_error),
    }),
  ];
}
