import { describe, expect, test } from 'vitest';
import { livedWeeks, termTime } from './testing.ts';
import { TESTED_WEEKS, walkForward } from './walk_forward.ts';

const weeks = livedWeeks({ weeks: 54, recognitions: 20, rate: termTime, seed: 1 });
const tested = walkForward(weeks);

describe('walking forward', () => {
  test('each of the last weeks is one from which is forecast', () => {
    expect(tested.map(({ from }) => from)).toEqual(Array.from({ length: TESTED_WEEKS }, (_, i) => 30 + i));
  });

  test.each([30, 41, 42, 53])('what happens in week %s changes no forecast made before it', (changed) => {
    const other = weeks.map((week, i) =>
      i === changed ? { ...week, recognitions: 400, clarifications: 399 } : week,
    );
    const said = (all: typeof tested) =>
      all.filter(({ from }) => from <= changed).map(({ forecast, naive }) => ({ forecast, naive }));
    expect(said(walkForward(other))).toEqual(said(tested));
  });

  test('a network that has seen a week does forecast otherwise', () => {
    const other = weeks.map((week, i) => (i === 35 ? { ...week, clarifications: week.recognitions } : week));
    const later = walkForward(other).filter(({ from }) => from > 35);
    for (const { from, forecast } of later) {
      expect(forecast).not.toEqual(tested.find((one) => one.from === from)?.forecast);
    }
  });

  test('errors are those of the weeks from there on whose rate can be told', () => {
    const quiet = weeks.map((week, i) => (i === 51 ? { ...week, recognitions: 4, clarifications: 4 } : week));
    const errors = walkForward(quiet).map((one) => one.errors.length);
    expect(errors.slice(-6)).toEqual([3, 3, 3, 2, 2, 1]);
    const [first] = tested;
    const { recognitions = 0, clarifications = 0 } = weeks[30] ?? {};
    const rate = clarifications / recognitions;
    expect(first?.errors[0]).toEqual(
      [first?.forecast[0] ?? 0, ...(first?.naive ?? [])].map((x) => Math.abs(x - rate)),
    );
  });
});
