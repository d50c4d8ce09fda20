import { describe, expect, test } from 'vitest';
import { calibrationSchema } from '../../data/schema.ts';
import { createRandom } from '../random.ts';
import { bestAnswers, rightAnswers } from './answers.ts';
import { calibrate, fitCalibration } from './calibration.ts';
import { calibrationError } from './reliability.ts';

const CLASSES = 4;

/** Rows whose truth is drawn from the probabilities that `distort` then turns into something else. */
function world(rows: number, seed: number, distort: (p: number) => number) {
  const random = createRandom(seed);
  const probabilities = new Float32Array(rows * CLASSES);
  const truth = new Uint16Array(rows);
  for (let row = 0; row < rows; row++) {
    const p = shares(Array.from({ length: CLASSES }, () => Math.exp(2 * random.normal())));
    let [k, left] = [0, random.uniform()];
    for (; k < CLASSES - 1 && left >= (p[k] ?? 0); k++) left -= p[k] ?? 0;
    truth[row] = k;
    probabilities.set(shares(p.map(distort)), row * CLASSES);
  }
  return { probabilities, truth, groups: Uint32Array.from(truth, (_, row) => row) };
}

const shares = (values: readonly number[]) => {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
};

function errorOf(probabilities: Float32Array, truth: Uint16Array): number {
  const { predicted, confidence } = bestAnswers(probabilities, CLASSES);
  return calibrationError(confidence, rightAnswers(predicted, truth));
}

describe('a model that is too sure of itself', () => {
  const seen = world(200, 1, (p) => p ** 3);
  const fresh = world(4000, 2, (p) => p ** 3);
  const calibration = fitCalibration(seen.probabilities, seen.truth, seen.groups);

  test('is scaled back by the temperature it was distorted with', () => {
    expect(calibration).toEqual({ kind: 'temperature', temperature: expect.closeTo(3, -0.2) });
  });

  test('means what it says on fresh recordings', () => {
    expect(errorOf(fresh.probabilities, fresh.truth)).toBeGreaterThan(0.15);
    expect(errorOf(calibrate(calibration, fresh.probabilities, CLASSES), fresh.truth)).toBeLessThan(0.05);
  });
});

describe('probabilities that no temperature can right', () => {
  const flat = (p: number) => 0.3 + 0.05 * Math.tanh(8 * (p - 0.6));
  const seen = world(1500, 3, flat);
  const fresh = world(4000, 4, flat);

  test('are righted by isotonic regression where there are recordings enough', () => {
    const calibration = fitCalibration(seen.probabilities, seen.truth, seen.groups);
    expect(calibration.kind).toBe('isotonic');
    const calibrated = calibrate(calibration, fresh.probabilities, CLASSES);
    expect(errorOf(calibrated, fresh.truth)).toBeLessThan(0.05);
    for (let start = 0; start < calibrated.length; start += CLASSES) {
      const sum = calibrated.subarray(start, start + CLASSES).reduce((total, p) => total + p, 0);
      expect(sum).toBeCloseTo(1, 5);
    }
  });

  test('are left to a temperature where there are fewer than 300, or fewer than five sessions', () => {
    const few = world(299, 3, flat);
    expect(fitCalibration(few.probabilities, few.truth, few.groups).kind).toBe('temperature');
    const sessions = seen.groups.map((row) => row % 4);
    expect(fitCalibration(seen.probabilities, seen.truth, sessions).kind).toBe('temperature');
  });
});

test('without a recording nothing is changed, and what is stored is read again as it was', () => {
  const calibration = fitCalibration(new Float32Array(), new Uint16Array(), new Uint32Array());
  expect(calibration).toEqual({ kind: 'temperature', temperature: 1 });
  expect(calibrationSchema.parse(JSON.parse(JSON.stringify(calibration)))).toEqual(calibration);
});
