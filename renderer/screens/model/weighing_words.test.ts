import { describe, expect, it } from 'vitest';
import type { Baseline, Comparison, PromotionBasis } from '../../../data/schema.ts';
import { createTexts } from '../../messages/texts.ts';
import { weighingFacts } from './weighing_facts.ts';
import { weighingWords } from './weighing_words.ts';

const en = createTexts('en');
const de = createTexts('de');

function compared(change: Partial<Comparison>): PromotionBasis {
  const comparison: Comparison = {
    ...{ verdict: 'better', words: 'Better.', margin: 0.02, samples: 100, groups: 12 },
    ...{ correct: 94, correct_before: 87, only_now: 9, only_before: 2 },
    accuracy: { difference: 0.07, interval: { low: 0.012, high: 0.13 } },
    macro_f1: { difference: -0.004, interval: null },
    ...change,
  };
  const passing = comparison.verdict === 'better' || comparison.verdict === 'not_worse';
  return { kind: 'comparison', passing, words: comparison.words, against: 3, comparison };
}

function first(passing: boolean): PromotionBasis {
  const baseline: Baseline = {
    ...{ samples: 18, correct: 17, accuracy: 17 / 18, lower_bound: 0.7271, label: 'drink', share: 5 / 18 },
  };
  return { kind: 'baseline', passing, words: 'In words.', against: null, baseline };
}

const unknown = (code: string, against: number | null = 3): PromotionBasis => ({
  ...{ kind: 'nothing', passing: false, words: 'The program says why.', against, code },
});

describe('the answer', () => {
  it.each([
    ['better', 'good', 'Better: 94 of 100 understood, before 87.'],
    ['not_worse', 'neutral', 'About the same, or better: 94 of 100 understood, before 87.'],
    ['worse', 'warning', 'Not better: 94 of 100 understood, before 87.'],
    ['cannot_tell', 'neutral', 'Cannot be said yet: 94 of 100 understood, before 87.'],
  ] as const)(
    'says first whether it is better, then how many were understood: %s',
    (verdict, tone, answer) => {
      expect(weighingWords(compared({ verdict }), 4, en)).toEqual({ tone, answer, hint: expect.any(String) });
    },
  );

  it('has no “before” where the one in use is the newer one', () => {
    expect(weighingWords(compared({ verdict: 'worse' }), 2, en).answer).toBe(
      'Not better: 94 of 100 understood; version 3: 87.',
    );
  });

  it('says of the version in use, not of this one, that it understood more', () => {
    expect(weighingWords(compared({ verdict: 'worse' }), 4, en).hint).toContain(
      'Version 3 surely understood more',
    );
  });

  it('names the loss that would count as none', () => {
    expect(weighingWords(compared({ verdict: 'not_worse', margin: 0.025 }), 4, de).hint).toContain(
      '2,5 von 100',
    );
  });

  it('sets the first version beside an answer that is always the same', () => {
    expect(weighingWords(first(true), 4, en)).toEqual({
      tone: 'good',
      answer: 'A first model: 17 of 18 understood in the test.',
      hint: 'That is surely better than always giving the same answer: always “drink” would be right 5 times.',
    });
    expect(weighingWords(first(false), 4, en)).toMatchObject({
      tone: 'neutral',
      hint: expect.stringContaining('not surely better'),
    });
  });

  it('says why nothing could be compared', () => {
    const answers = [
      unknown('NO_TEST', null),
      ...['NO_COMMON_TEST', 'MODEL_CHANGED', 'SOMETHING_ELSE'].map((code) => unknown(code)),
    ].map((basis) => weighingWords(basis, 4, en));
    expect(answers.map(({ answer }) => answer)).toEqual([
      'A first model: how well it understands cannot be said yet.',
      'Cannot be said yet: there is no test recording that is new to both this version and version 3.',
      'It cannot be compared with version 3, whose files are damaged.',
      'It could not be compared with version 3.',
    ]);
    expect(answers.at(-1)?.hint, 'the program’s own words, where the window has none').toBe(
      'The program says why.',
    );
  });
});

describe('the figures behind it', () => {
  it('give each difference with what chance does to it', () => {
    const facts = new Map(weighingFacts(compared({}), en));
    expect(facts.get('This version')).toBe('94 of 100 understood');
    expect(facts.get('Version 3')).toBe('87 of 100 understood');
    expect(facts.get('Understood by version 3 only')).toBe('2');
    expect(facts.get('Difference, understood')).toBe('+7 of 100, likely between +1.2 and +13');
    expect(facts.get('Difference, Macro-F1')).toBe('-0.4 of 100; what chance does to it cannot be said');
    expect(facts.get('Counts as no difference')).toBe('up to 2 of 100');
  });

  it('never claim more than the bound of the first version', () => {
    const facts = new Map(weighingFacts(first(true), en));
    expect(facts.get('This version')).toBe('17 of 18 understood, surely more than 72%');
    expect(facts.get('Always “drink”')).toBe('5 of 18 understood');
  });

  it('are none where nothing was compared', () => {
    expect(weighingFacts(unknown('NO_COMMON_TEST'), en)).toEqual([]);
  });
});
