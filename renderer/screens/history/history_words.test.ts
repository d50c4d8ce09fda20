import { expect, it } from 'vitest';
import type { HistoryFacts } from '../../../electron/ipc/contract.ts';
import { createTexts } from '../../messages/texts.ts';
import { historyWords, remarkWords } from './history_words.ts';

const texts = createTexts('en');

it('says who asked for a training, and why something was done', () => {
  const training: HistoryFacts = {
    ...{ kind: 'training', version: 3, status: 'completed', origin: 'scheduler' },
    ...{ algorithm: 'mlp', benchmark: false },
  };
  expect(historyWords(training, texts)).toBe('Version 3 was trained');
  expect(remarkWords(training, texts)).toBe('The rules for retraining asked for it');
  const deletion: HistoryFacts = { kind: 'deletion', version: 1, reason: 'A test.' };
  expect(remarkWords(deletion, texts)).toBe('Reason: A test.');
});

it('says of a change that was taken back that it was', () => {
  const edit: HistoryFacts = {
    ...{ kind: 'edit', edit: 'label', samples: 2, label: 'drink', reason: null, undone: true },
  };
  expect(historyWords(edit, texts)).toBe('2 recordings were labelled “drink”');
  expect(remarkWords(edit, texts)).toBe('Taken back later');
});
