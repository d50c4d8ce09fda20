import { expect, test } from 'vitest';
import { leavingQuestion } from './leaving.ts';

test('who closes the app while it is at work is told what runs and what becomes of it', () => {
  const question = leavingQuestion([{ kind: 'train' }, { kind: 'train' }, { kind: 'import' }], 'en-GB');
  expect(question.message).toContain('a training and an import');
  expect(question.detail).toContain('begins again at the next start');
  expect(leavingQuestion([{ kind: 'export' }], 'de').message).toContain('ein Export');
});

test('with nothing at work, a page that objects has something that is not saved', () => {
  expect(leavingQuestion([], 'en').message).toContain('not saved');
  expect(leavingQuestion([], 'de-AT').message).toContain('nicht gespeichert');
});
