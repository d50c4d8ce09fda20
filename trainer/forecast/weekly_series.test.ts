import { describe, expect, test } from 'vitest';
import { WEEK_MS } from '../retraining/duration.ts';
import { evenWeeks } from './testing.ts';
import { rateOf, withoutHoles } from './weekly_series.ts';

const [first, second, third, fourth] = evenWeeks(4, 10, 2);
const named = (...weeks: (typeof first)[]) => weeks.flatMap((week) => week ?? []);

describe('a series has every week between its first and its last', () => {
  test('a week that is not named had no recognitions', () => {
    const series = withoutHoles(named(first, fourth));
    expect(series.map(({ recognitions }) => recognitions)).toEqual([10, 0, 0, 10]);
    expect(series.map(({ from }) => from / WEEK_MS)).toEqual([0, 1, 2, 3]);
  });

  test('the order in which they are named does not matter', () => {
    expect(withoutHoles(named(third, first, second))).toEqual(named(first, second, third));
  });

  test('it begins with the first recognition, and ends with the last week that is named', () => {
    const [before, , , after] = evenWeeks(4, 0, 0);
    const series = withoutHoles(named(before, second, third, after));
    expect(series.map(({ recognitions }) => recognitions)).toEqual([10, 10, 0]);
  });

  test('weeks of summer time begin an hour early and stay weeks of their own', () => {
    const summer = named(first, second, third).map((week, i) => ({
      ...week,
      from: week.from - (i > 0 ? 3_600_000 : 0),
    }));
    expect(withoutHoles(summer)).toEqual(summer);
  });

  test.each([[[]], [evenWeeks(3, 0, 0)]])('without recognitions there is none', (weeks) => {
    expect(withoutHoles(weeks)).toEqual([]);
  });
});

test('a rate is that of all recognitions together, each counting as one question back at most', () => {
  expect(rateOf([...evenWeeks(1, 30, 3), ...evenWeeks(1, 10, 7)])).toBe(0.25);
  expect(rateOf(evenWeeks(1, 4, 9))).toBe(1);
  expect(rateOf(evenWeeks(2, 0, 1))).toBeNull();
});
