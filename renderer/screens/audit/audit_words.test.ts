import { expect, test } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { auditSubject, auditWords } from './audit_words.ts';

const texts = createTexts('en');
const entry = {
  action: 'models.promote',
  subject: 'model/Mira/gesture/v3',
  user_id: 'Mira',
  old_value: null,
  new_value: {},
};

test('a change is told in words, with whom it was about', () => {
  expect(auditWords(entry, texts)).toBe('Model taken into use');
  expect(auditSubject(entry, texts)).toBe('Mira, Gesture, version 3');
});

test('a name with a slash stays whole', () => {
  expect(auditSubject({ ...entry, subject: 'dataset/a/b/sound', user_id: 'a/b' }, texts)).toBe('a/b, Sound');
});

test('a job is told by its kind when it is asked for, and by its end', () => {
  const job = { ...entry, subject: 'job/3', user_id: null };
  expect(auditWords({ ...job, action: 'jobs.enqueue', new_value: { kind: 'backup' } }, texts)).toBe(
    'Backup asked for',
  );
  expect(auditWords({ ...job, action: 'jobs.finish', new_value: { status: 'failed' } }, texts)).toBe(
    'Job failed',
  );
});

test('an action that nobody has words for yet is told by what it was about', () => {
  expect(auditWords({ ...entry, action: 'models.polish' }, texts)).toBe('Models');
  expect(auditWords({ ...entry, action: 'moon.landing' }, texts)).toBe('Another change');
});
