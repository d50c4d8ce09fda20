import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { crossValidatedEstimate, type OutOfFold } from './estimate.ts';

const settings = () => ({
  labels: ['no', 'yes'],
  calibration: { kind: 'temperature' as const, temperature: 1 },
  rejection: null,
  random: createRandom(1),
});

/** Answers to ten recordings, of which so many are wrong. */
function draw(wrong: number): OutOfFold {
  const truth = Uint16Array.from({ length: 10 }, (_, row) => row % 2);
  const probabilities = Float32Array.from({ length: 20 }, (_, i) => {
    const row = i >> 1;
    return (i % 2 === truth[row]) === row >= wrong ? 0.8 : 0.2;
  });
  const groups = Uint32Array.from(truth, (_, row) => row);
  return { probabilities, truth, groups, sampleIds: [...groups].map((row) => 100 + row) };
}

test('one lucky and one unlucky draw of folds do not make the estimate', () => {
  const estimate = crossValidatedEstimate([draw(9), draw(2), draw(0)], settings());
  expect(estimate).toMatchObject({ samples: 10, accuracy: 0.8, intervals: { groups: 10 } });
  const mistakes = estimate.confusion_cells?.filter((cell) => cell.true !== cell.predicted);
  expect(mistakes?.flatMap(({ sample_ids }) => sample_ids).sort()).toEqual([100, 101]);
});

test('answers are judged as sure as the model that a person gets would give them', () => {
  const calibration = { kind: 'temperature' as const, temperature: 0.5 };
  const estimate = crossValidatedEstimate([draw(0)], { ...settings(), calibration });
  // 0.8² / (0.8² + 0.2²)
  expect(estimate.loss).toBeCloseTo(-Math.log(0.64 / 0.68), 6);
});

test('without answers there is no estimate', () => {
  expect(() => crossValidatedEstimate([], settings())).toThrow(RangeError);
});
