import { describe, expect, it } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { forecastWords } from './forecast_words.ts';

const en = createTexts('en');
const de = createTexts('de');
const weeks = [
  { from: 0, rate: 0.26 },
  { from: 1, rate: 0.29 },
];

describe('a forecast', () => {
  const forecast = { weeks, error: 0.031, naive_error: 0.047, tested_weeks: 26 };

  it('comes with its own error and that of the simplest guess', () => {
    expect(forecastWords(forecast, en)).toEqual([
      'If it goes on like this, it will be about 29% in 2 weeks.',
      'Tried on 26 past weeks: the forecast was off by 3.1 points of 100 on average, “as in the week before” by 4.7.',
    ]);
    expect(forecastWords(forecast, de)).toEqual([
      'Geht es so weiter, werden es in 2 Wochen etwa 29\u00a0% sein.',
      'An 26 vergangenen Wochen geprobt: Die Vorhersage lag im Mittel um 3,1 Punkte von 100 daneben, „wie in der Woche davor“ um 4,7.',
    ]);
  });
});

describe('where there is no forecast', () => {
  it('nothing is said without a past to try it on', () => {
    const reason = 'too_little_history' as const;
    expect(forecastWords({ reason, error: null, naive_error: null }, en)).toEqual([]);
  });

  it('one sentence says that it was no better than the simplest guess', () => {
    const reason = 'not_better_than_naive' as const;
    expect(forecastWords({ reason, error: 0.05, naive_error: 0.048 }, en)).toEqual([
      'No forecast: on past weeks it was no better than “as in the week before” (off by 5 and 4.8 points of 100).',
    ]);
  });
});
