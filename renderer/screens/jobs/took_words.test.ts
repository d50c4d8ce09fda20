import { expect, test } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { fakeJob } from '../../testing.ts';
import { tookWords } from './took_words.ts';

const took = (milliseconds: number | null) =>
  tookWords(
    fakeJob({ started_at: milliseconds === null ? null : 0, finished_at: milliseconds ?? 5 }),
    createTexts('en'),
  );

test('how long a job was at work is said in seconds, then in minutes', () => {
  expect(took(2_400)).toEqual(['Took 2.4 seconds']);
  expect(took(90_000)).toEqual(['Took 90 seconds']);
  expect(took(20 * 60_000)).toEqual(['Took 20 minutes']);
});

test('nothing is said of a job that never began', () => {
  expect(took(null)).toEqual([]);
});
