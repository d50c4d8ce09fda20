import { expect, test } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { gestureWords, liveliestFrame, soundFacts, soundWords } from './describe.ts';
import { isDark } from './look.ts';

const texts = createTexts('en');

/** Two seconds, silent but for a tone of `peak` in the tenth from 1.5 seconds on. */
function call(peak: number) {
  const samples = Float32Array.from({ length: 32_000 }, (_, t) =>
    t >= 24_000 && t < 25_600 ? peak * Math.sin(t / 5) : 0,
  );
  return { samples, sampleRate: 16_000 };
}

test('a sound is described by its length, its loudest moment, and how loud that is', () => {
  const facts = soundFacts(call(0.2));
  expect(facts).toMatchObject({ seconds: 2, loudness: 'medium' });
  expect(facts.loudestAt).toBeGreaterThan(1.5);
  expect(facts.loudestAt).toBeLessThan(1.6);
  expect(soundWords(call(0.2), texts)).toBe(
    '2 seconds of sound at a normal level, loudest after 1.5 seconds.',
  );
});

test.each([
  [0, 'silent'],
  [0.01, 'quiet'],
  [0.9, 'loud'],
])('a peak of %f is %s', (peak, loudness) => {
  expect(soundFacts(call(peak)).loudness).toBe(loudness);
});

test('a gesture is described by its pictures, and by seconds where its encoding tells', () => {
  const values = Float32Array.of(1, 1, 1.1, 1, 3, 1);
  const sequence = { encoding: 'x', frames: 3, dims: 2, values };
  expect(liveliestFrame(sequence)).toBe(2);
  expect(gestureWords(sequence, texts)).toBe('A movement in 3 pictures; most of it moves around picture 3.');
  expect(gestureWords({ ...sequence, encoding: 'x;fps=15' }, texts)).toContain('(0.2 seconds)');
  expect(gestureWords({ ...sequence, frames: 1 }, texts)).toBe('A single picture, without movement.');
});

test('a hand that is lost is no movement', () => {
  const values = Float32Array.of(5, 5, 0, 0, 5, 5, 5.5, 5);
  expect(liveliestFrame({ encoding: 'x', frames: 4, dims: 2, values })).toBe(3);
});

test('a surface is dark or not', () => {
  expect(isDark('rgb(24, 32, 39)')).toBe(true);
  expect(isDark('rgb(255, 255, 255)')).toBe(false);
});
