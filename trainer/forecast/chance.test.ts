import { expect, test } from 'vitest';
import { forecastRates } from './forecast.ts';
import { livedWeeks } from './testing.ts';

test('where only chance moves the rate, hardly anybody is shown a forecast', { timeout: 60_000 }, () => {
  const people = [0.05, 0.1, 0.2, 0.4].flatMap((rate) =>
    [1, 2].map((seed) => livedWeeks({ weeks: 60, recognitions: 20, rate: () => rate, seed })),
  );
  const shown = people.map(forecastRates).filter((answer) => 'weeks' in answer);
  expect(shown.length).toBeLessThanOrEqual(1);
});
