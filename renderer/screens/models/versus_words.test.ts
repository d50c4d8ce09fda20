import { describe, expect, it } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import type { Compared } from './models_store.ts';
import { fakeModel } from './testing.ts';
import { changesBetween, versusAnswer, versusTrust } from './versus_words.ts';

const en = createTexts('en');

function compared(correct: number, correct_before: number, samples = 100): Compared {
  return {
    ...{ version: 3, before: 2, per_label: [], recordings: { added: 12, removed: 1 } },
    comparison: {
      ...{ verdict: 'better', words: '', margin: 0.02, samples, groups: 9, correct, correct_before },
      ...{ only_now: 0, only_before: 0, macro_f1: { difference: 0, interval: null } },
      accuracy: { difference: (correct - correct_before) / samples, interval: null },
    },
  };
}

describe('two versions side by side', () => {
  it('are first an answer', () => {
    expect(versusAnswer(compared(93, 87), en)).toBe('Version 3 understands 6 more of 100 than version 2.');
    expect(versusAnswer(compared(80, 87), en)).toBe('Version 3 understands 7 fewer of 100 than version 2.');
    expect(versusAnswer(compared(87, 87), en)).toBe('Version 3 and version 2 understand the same number.');
  });

  it('are not called equal while they differ', () => {
    expect(versusAnswer(compared(501, 500, 1000), en)).toBe(
      'Version 3 understands 0.1 more of 100 than version 2.',
    );
  });

  it('say how far that can be believed, in German too', () => {
    expect(versusTrust(compared(93, 87), en)).toBe('This is surely better, not only by chance.');
    expect(versusTrust(compared(93, 87), createTexts('de'))).toBe(
      'Das ist sicher besser und nicht nur Zufall.',
    );
  });

  it('say what changed: recordings, labels, way of learning', () => {
    const now = fakeModel(3, { labels: ['drink', 'sleep'], algorithm: 'rbf' });
    const before = fakeModel(2, { samples: { train: 25, validation: 0, test: 4, holdout: 0 } });
    expect(changesBetween(now, before, compared(93, 87), en)).toEqual([
      ['Recordings', '29 before, 40 now: 12 added, 1 no longer used'],
      ['Labels', 'New: sleep. No longer there: eat'],
      ['Way of learning', 'Kernel classifier, before Perceptron'],
    ]);
    expect(changesBetween(now, now, null, en).map(([, words]) => words)).toEqual([
      '40 before, 40 now',
      'Unchanged: drink and sleep',
      'Kernel classifier, as before',
    ]);
  });
});
