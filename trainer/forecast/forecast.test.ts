import { describe, expect, test } from 'vitest';
import { WEEK_MS } from '../retraining/duration.ts';
import { forecastRates } from './forecast.ts';
import { evenWeeks, livedWeeks, termTime } from './testing.ts';

const rhythm = livedWeeks({ weeks: 60, recognitions: 40, rate: termTime, seed: 1 });
const forecast = forecastRates(rhythm);

describe('a forecast is shown where it beats what anybody could say', () => {
  test('a rhythm that can be learned: four weeks, and both errors', () => {
    expect(forecast).toMatchObject({ tested_weeks: 24 });
    if (!('weeks' in forecast)) throw new Error('It is not shown.');
    expect(forecast.error).toBeLessThan(0.9 * forecast.naive_error);
    expect(forecast.weeks.map(({ from }) => from / WEEK_MS)).toEqual([60, 61, 62, 63]);
    // Weeks 60 and 61 are the last of a term, 62 and 63 its holidays.
    const [school = 1, sameTerm = 1, holidays = 0, sameHolidays = 0] = forecast.weeks.map(({ rate }) => rate);
    expect(Math.max(school, sameTerm)).toBeLessThan(Math.min(holidays, sameHolidays));
  });

  test('same weeks, same bits', () => {
    expect(forecastRates(rhythm)).toEqual(forecast);
  });

  test.each([
    ['never', 0],
    ['always', 20],
    ['just as often each week', 3],
  ])('who is asked back %s needs no forecast', (_, clarifications) => {
    expect(forecastRates(evenWeeks(60, 20, clarifications))).toMatchObject({
      reason: 'not_better_than_naive',
    });
  });
});

describe('too little history', () => {
  const tooLittle = { reason: 'too_little_history', error: null, naive_error: null };

  test.each([
    ['no weeks', []],
    ['one week', evenWeeks(1, 20, 4)],
    ['weeks without recognitions', evenWeeks(80, 0, 0)],
    ['weeks that tell nothing', evenWeeks(80, 4, 1)],
    ['one week less than a test needs', rhythm.slice(0, 49)],
    [
      'a long pause at the end',
      [...rhythm, ...evenWeeks(9, 0, 0).map((week) => ({ ...week, from: week.from + 60 * WEEK_MS }))],
    ],
  ])('%s', (_, weeks) => {
    expect(forecastRates(weeks)).toEqual(tooLittle);
  });

  test('as many weeks as a test needs', () => {
    expect(forecastRates(rhythm.slice(0, 50))).not.toMatchObject(tooLittle);
  });

  test('weeks left out are weeks without recognitions', () => {
    const holes = rhythm.filter((_, i) => i % 9 !== 4);
    const zeros = rhythm.map((week, i) =>
      i % 9 === 4 ? { ...week, recognitions: 0, clarifications: 0 } : week,
    );
    const answer = forecastRates(holes);
    expect(answer).toEqual(forecastRates(zeros));
    expect(answer).not.toMatchObject(tooLittle);
  });
});

test('a week older than two years has no say', () => {
  const long = livedWeeks({ weeks: 110, recognitions: 20, rate: termTime, seed: 2 });
  const otherwise = long.map((week, i) => (i < 6 ? { ...week, clarifications: 0 } : week));
  expect(forecastRates(otherwise)).toEqual(forecastRates(long));
});
