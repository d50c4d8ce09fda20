import { describe, expect, it } from 'vitest';
import { createTexts } from '../messages/texts.ts';
import { reasonWords } from './reason_words.ts';

const en = createTexts('en', 'en-GB');
const de = createTexts('de');

/** As trainer/retraining words them; the window may not import it. */
const reasons = {
  'Enough new samples (52 >= 50)': '52 new recordings; 50 are enough.',
  'High clarification rate (0.23 > 0.15)': 'Questions back at 23%, more than 15%.',
  'High clarification rate (0.1504 > 0.1500)': 'Questions back at 15.04%, more than 15%.',
  'High model age (31 > 30 days)': 'The model was 31 days old, more than 30.',
  'Label never trained: "drink (cold)" (4 >= 3 recordings)':
    '“drink (cold)” was never learned, and there are 4 recordings of it.',
  'High correction rate (0.20 > 0.10)': '20% of recognitions corrected, more than 10%.',
  'Low trust (0.70 < 0.80)': 'Trust at 70%, less than 80%.',
  'High drift (0.62 > 0.50)': 'Recordings differ by 0.62, more than 0.5.',
};

describe('a reason in the words of the window', () => {
  it.each(Object.entries(reasons))('%s', (reason, words) => {
    expect(reasonWords(reason, en)).toBe(words);
    expect(reasonWords(reason, de)).not.toBe(reason);
  });

  it('is left as it is where it is not known', () => {
    expect(reasonWords('Asked by a person', de)).toBe('Asked by a person');
  });
});
