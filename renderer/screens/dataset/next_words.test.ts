import { describe, expect, it } from 'vitest';
import { hrefOf } from '../../app/router.ts';
import { createTexts } from '../../messages/texts.ts';
import type { NextStep } from './next_step.ts';
import { buttonWords, nextWords, placeOf } from './next_words.ts';

const mira = { user_id: 'Mira', modality: 'gesture' } as const;
const en = createTexts('en');
const de = createTexts('de');

const steps: Record<string, [NextStep, button: string, place: string]> = {
  training: [{ kind: 'training' }, 'See the training', '/retrain'],
  consent: [{ kind: 'consent', count: 3 }, 'Say who consents', 'import'],
  unlabelled: [{ kind: 'unlabelled', count: 3 }, 'Say what they mean', '/recordings?show=unlabelled'],
  unconfirmed: [{ kind: 'unconfirmed', count: 1 }, 'Confirm the labels', '/recordings?show=unconfirmed'],
  more_labels: [{ kind: 'more_labels', count: 1 }, 'Import recordings', 'import'],
  more_recordings: [{ kind: 'more_recordings', label: 'yes', count: 2 }, 'Import recordings', 'import'],
  train: [{ kind: 'train', count: 12 }, 'Train a first model', '/retrain'],
  candidate: [{ kind: 'candidate', version: 4 }, 'Look at version 4', '/models/4'],
  retrain: [{ kind: 'retrain', count: 62 }, 'Retrain', '/retrain'],
  check: [{ kind: 'check', count: 5 }, 'Look at doubtful recordings', '/recordings?show=check'],
  try: [{ kind: 'try' }, 'Try it', '/try'],
};

describe('the next step', () => {
  it.each(Object.entries(steps))(
    '“%s” has one sentence, a button and its place',
    (_, [step, button, place]) => {
      expect(buttonWords(step, en)).toBe(button);
      expect(hrefOf(placeOf(step, mira))).toContain(place);
      expect(nextWords(step, mira, en)).toMatch(/^\p{Lu}|“|\d/u);
      expect(nextWords(step, mira, de)).not.toBe(nextWords(step, mira, en));
    },
  );

  it('says how many and how many are needed', () => {
    const few = { kind: 'more_recordings', label: 'yes', count: 2 } as const;
    expect(nextWords(few, mira, en)).toBe(
      '“yes” has 2 recordings that can be learned from; a training needs at least 3 of each label.',
    );
    expect(nextWords({ kind: 'retrain', count: 0 }, mira, en)).not.toContain('0');
  });
});
