import { describe, expect, test } from 'vitest';
import { naiveForecasts } from './naive.ts';
import { evenWeeks } from './testing.ts';

const weeks = [...evenWeeks(6, 10, 1), ...evenWeeks(3, 10, 4), ...evenWeeks(1, 20, 10)];
const pause = evenWeeks(4, 0, 0);

describe('naive forecasts', () => {
  test('the last week, the last four and all, each recognition counting alike', () => {
    expect(naiveForecasts.last_week(weeks)).toBe(0.5);
    expect(naiveForecasts.last_four_weeks(weeks)).toBe(22 / 50);
    expect(naiveForecasts.all_weeks(weeks)).toBe(28 / 110);
  });

  test('after a pause the last rate that is known stands', () => {
    expect(naiveForecasts.last_week([...weeks, ...pause])).toBe(0.5);
    expect(naiveForecasts.last_four_weeks([...weeks, ...pause])).toBe(0.5);
  });
});
