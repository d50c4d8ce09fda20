import { describe, expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import { addNoise, augmentAudio, changeGain, changeSpeed, shiftTime } from './audio.ts';

const tone = Float32Array.from({ length: 8000 }, (_, t) => 0.25 * Math.sin((2 * Math.PI * 200 * t) / 16_000));

function power(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
}

/** Sign changes: twice a period of a tone. */
function crossings(samples: Float32Array): number {
  return samples.filter((sample, t) => t > 0 && sample >= 0 !== (samples[t - 1] ?? 0) >= 0).length;
}

describe('a recording changed a little', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(augmentAudio(tone, createRandom(1))).toEqual(augmentAudio(tone, createRandom(1)));
    expect(augmentAudio(tone, createRandom(1))).not.toEqual(augmentAudio(tone, createRandom(2)));
  });

  test('leaves the recorded one as it was', () => {
    const before = tone.slice();
    augmentAudio(tone, createRandom(3));
    expect(tone).toEqual(before);
  });

  test.each([0, 1, 2, 160])('of %i samples is finite', (length) => {
    expect(augmentAudio(tone.slice(0, length), createRandom(4)).every(Number.isFinite)).toBe(true);
  });

  test('that is silent stays silent', () => {
    expect(augmentAudio(new Float32Array(500), createRandom(5)).every((sample) => sample === 0)).toBe(true);
  });
});

test('twice the speed is half as long, with as many periods', () => {
  const fast = changeSpeed(tone, 2);
  expect(fast.length).toBe(4000);
  expect(Math.abs(crossings(fast) - crossings(tone))).toBeLessThanOrEqual(1);
});

test('a speed of one changes nothing', () => {
  expect(changeSpeed(tone, 1)).toEqual(tone);
});

test('a shift brings in silence and keeps the length', () => {
  const word = Float32Array.of(1, 2, 3, 4);
  expect(shiftTime(word, 1)).toEqual(Float32Array.of(0, 1, 2, 3));
  expect(shiftTime(word, -2)).toEqual(Float32Array.of(3, 4, 0, 0));
});

test('six decibels more are about twice the amplitude, up to full scale', () => {
  expect(Math.max(...changeGain(tone, 6.0206))).toBeCloseTo(0.5, 4);
  expect(Math.max(...changeGain(tone, 40))).toBe(1);
});

test.each([10, 30])('noise lies %i dB below the recording', (decibels) => {
  const noise = addNoise(tone, decibels, createRandom(6)).map((sample, t) => sample - (tone[t] ?? 0));
  expect(10 * Math.log10(power(tone) / power(noise))).toBeCloseTo(decibels, 0);
});
