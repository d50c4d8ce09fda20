import { describe, expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import { type LayoutName, layoutOf, type Sequence } from '../gesture/layout.ts';
import { normalisedFrames } from '../gesture/normalise.ts';
import { augmentSequence } from './sequence.ts';
import { addNoise } from './sequence_noise.ts';
import { mirrorSequence, turnAndScale } from './sequence_space.ts';
import { dropFrames, warpTime } from './sequence_time.ts';

function recording(dims: number, frames = 12): Sequence {
  const random = createRandom(dims);
  const values = Float32Array.from({ length: frames * dims }, () => 0.2 + 0.6 * random.uniform());
  return { kind: 'sequence', frames, dims, values };
}

/** The left hand of a body of 258 numbers is missing in the first half. */
function withMissingHand(): Sequence {
  const sequence = recording(258);
  for (let t = 0; t < 6; t++) sequence.values.fill(0, t * 258 + 132, t * 258 + 195);
  return sequence;
}

const line = (frames: number): Sequence => ({
  kind: 'sequence',
  frames,
  dims: 1,
  values: Float32Array.from({ length: frames }, (_, t) => t),
});

describe('a changed recording', () => {
  test.each([6, 42, 63, 214, 258])('of %i numbers a frame is another of the same size', (dims) => {
    const sequence = recording(dims);
    const before = sequence.values.slice();
    const changed = augmentSequence(sequence, layoutOf([sequence]), createRandom(1));
    expect([changed.frames, changed.dims]).toEqual([sequence.frames, dims]);
    expect(changed.values).not.toEqual(before);
    expect(sequence.values).toEqual(before);
  });

  test('is the same for the same seed, and another for another', () => {
    const make = (seed: number) => augmentSequence(recording(258), 'body_xyz', createRandom(seed)).values;
    expect(make(3)).toEqual(make(3));
    expect(make(3)).not.toEqual(make(4));
  });

  test('lies near the recorded one in body-relative terms', () => {
    const sequence = recording(258);
    const { values } = normalisedFrames('body_xyz', 5, turnAndScale(sequence, 'body_xyz', 0, 1.1));
    const expected = normalisedFrames('body_xyz', 5, sequence).values;
    for (const [i, value] of values.entries()) expect(value).toBeCloseTo(expected[i] ?? NaN, 3);
  });

  test('has missing landmarks where there were any', () => {
    const sequence = withMissingHand();
    for (let seed = 0; seed < 10; seed++) {
      const noisy = addNoise(sequence, 'body_xyz', 20, createRandom(seed));
      const turned = turnAndScale(noisy, 'body_xyz', 0.1, 1.1);
      for (let t = 0; t < 6; t++) {
        const hand = turned.values.subarray(t * 258 + 132, t * 258 + 195);
        expect(hand.every((value) => value === 0)).toBe(true);
      }
    }
  });
});

describe('time', () => {
  test('warped runs from the first to the last frame, never back', () => {
    for (const strength of [-0.3, 0, 0.3]) {
      const { values } = warpTime(line(20), strength);
      expect([values[0], values[19]]).toEqual([0, 19]);
      for (let t = 1; t < 20; t++) expect(values[t]).toBeGreaterThanOrEqual(values[t - 1] ?? 0);
    }
    expect(warpTime(line(20), 0).values).toEqual(line(20).values);
    expect(warpTime(line(20), 0.3).values[10]).toBeLessThan(10);
  });

  test('repeats the frame before one that is lost', () => {
    const { values } = dropFrames(line(200), 0.1, createRandom(1));
    const lost = values.filter((value, t) => value !== t);
    expect(lost.length).toBeGreaterThan(5);
    expect(lost.length).toBeLessThan(40);
    expect(values.every((value, t) => value <= t)).toBe(true);
  });
});

describe('space', () => {
  test('mirrored twice is as before', () => {
    for (const [layout, dims] of [
      ['body_xyz', 258],
      ['body_xy', 214],
      ['hand_xy', 42],
    ] satisfies [LayoutName, number][]) {
      const sequence = recording(dims);
      const twice = mirrorSequence(mirrorSequence(sequence, layout), layout);
      for (const [i, value] of twice.values.entries()) {
        expect(value).toBeCloseTo(sequence.values[i] ?? NaN, 6);
      }
    }
  });

  test('mirrored has the left hand where the right one was', () => {
    const sequence = recording(258, 1);
    const { values } = mirrorSequence(sequence, 'body_xyz');
    expect(values[132]).toBeCloseTo(1 - (sequence.values[195] ?? NaN), 6);
    expect(values[133]).toBe(sequence.values[196]);
    // Left shoulder 11 and right shoulder 12, four numbers each.
    expect(values[44]).toBeCloseTo(1 - (sequence.values[48] ?? NaN), 6);
  });

  test('turned by a right angle, a hand points another way', () => {
    const hand = {
      ...recording(42, 1),
      values: Float32Array.from({ length: 42 }, (_, i) => (i === 2 ? 1 : 0)),
    };
    const { values } = turnAndScale(hand, 'hand_xy', Math.PI / 2, 2);
    expect(values[2]).toBeCloseTo(0, 6);
    expect(values[3]).toBeCloseTo(2, 6);
  });
});

describe('noise', () => {
  const deviation = (values: ArrayLike<number>) => {
    const numbers = Array.from(values);
    const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
    return Math.sqrt(numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length);
  };

  test.each([10, 20, 30])('is %i dB below the signal', (decibels) => {
    const sequence = recording(42, 100);
    const noisy = addNoise(sequence, 'hand_xy', decibels, createRandom(5)).values;
    const ratio = deviation(sequence.values) / deviation(noisy.map((x, i) => x - (sequence.values[i] ?? 0)));
    expect(20 * Math.log10(ratio)).toBeCloseTo(decibels, 0);
  });

  test('follows the unit of each free number and spares one that never changes', () => {
    const values = Float32Array.from({ length: 300 }, (_, i) => [1000, 1, 0.5][i % 3] ?? 0);
    for (let t = 0; t < 100; t += 2) {
      values[3 * t] = -1000;
      values[3 * t + 1] = -1;
    }
    const noisy = addNoise(
      { kind: 'sequence', frames: 100, dims: 3, values },
      'free',
      20,
      createRandom(2),
    ).values;
    const noise = (column: number) =>
      deviation(noisy.map((x, i) => x - (values[i] ?? 0)).filter((_, i) => i % 3 === column));
    expect(noise(0)).toBeGreaterThan(50);
    expect(noise(1)).toBeLessThan(0.5);
    expect(noise(2)).toBe(0);
  });
});
