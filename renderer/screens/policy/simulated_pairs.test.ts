import { describe, expect, it } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { type ComparedPair, datedRetrainings, placeIn } from './simulated_pairs.ts';
import { totalWords } from './simulation_words.ts';

const en = createTexts('en', 'en-GB');
const de = createTexts('de');
const DAY_MS = 86_400_000;

const asked = (asked_at: number, reason = 'Enough new samples (50 >= 50)') => ({
  ...{ asked_at, reason },
  finished_at: null,
});
const pair = (user_id: string, before: number[], after: number[]): ComparedPair => ({
  ...{ user_id, modality: 'gesture' },
  before: before.map((at) => asked(at)),
  after: after.map((at) => asked(at)),
});
const answer = (before: number, after: number, looked_at = 1) => ({
  ...{ from: 0, to: 90 * DAY_MS, looked_at, asked_for: 0, simulations: [] },
  comparison: { pairs: [], before, after },
});

describe('the words of a simulation', () => {
  it('say how many, and how many they are now', () => {
    expect(totalWords(answer(7, 12), en)).toBe('12 retrainings instead of 7 in these 90 days');
    expect(totalWords(answer(7, 1), de)).toBe('1 Training statt 7 in diesen 90 Tagen');
  });

  it('say when nothing changes, and when there is nothing to try it on', () => {
    expect(totalWords(answer(7, 7), en)).toBe('7 retrainings in these 90 days, as with the policy in force');
    expect(totalWords(answer(0, 0, 0), en)).toMatch(/^Nothing was recorded/);
  });
});

describe('the people of a simulation', () => {
  it('have their retrainings listed in order, each with the policy that asks for it', () => {
    const lines = datedRetrainings(pair('Mira', [10, 30], [20, 30]));
    expect(lines.map(({ at, by }) => [at, by])).toEqual([
      [10, 'before'],
      [20, 'after'],
      [30, 'both'],
    ]);
  });

  it('are drawn within the span, whatever it is', () => {
    expect([0, 5, 10, 20].map((at) => placeIn({ from: 0, to: 10 }, at))).toEqual([0, 0.5, 1, 1]);
    expect(placeIn({ from: 5, to: 5 }, 5)).toBe(0);
  });
});
