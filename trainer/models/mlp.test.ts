import { describe, expect, test } from 'vitest';
import { fitNetwork } from '../engine/fit.ts';
import type { FitOptions } from '../engine/options.ts';
import { createRandom } from '../random.ts';
import { defaultsOf } from '../search/space.ts';
import type { FitNetwork } from '../training.ts';
import type { FitTask, LabelledFeatures } from './algorithm.ts';
import { mlp } from './mlp.ts';

/** Two classes that a line through their middle tells apart. */
function clouds(rows: number, columns = 4): LabelledFeatures {
  const random = createRandom(rows);
  const targets = Uint16Array.from({ length: rows }, (_, i) => i % 2);
  const inputs = Float32Array.from(
    { length: rows * columns },
    (_, i) => random.normal() + (Math.floor(i / columns) % 2 === 0 ? 1.5 : -1.5),
  );
  return { inputs, targets, rows, columns };
}

const taskOf = (changes: Partial<FitTask>): FitTask => ({
  ...{ train: clouds(40), validation: null, previous: null, classes: 2, seed: 1, shape: [4] },
  parameters: defaultsOf(mlp.space),
  ...{ onEpoch: () => {}, isCancelled: () => false, fitNetwork },
  ...changes,
});

/** What the perceptron asks of the engine. */
function requestOf(changes: Partial<FitTask>): { validationRows: number; options: FitOptions } {
  let request: ReturnType<typeof requestOf> | undefined;
  const recording: FitNetwork = (architecture, data, validation, options, hooks) => {
    request = { validationRows: validation?.rows ?? 0, options };
    return fitNetwork(architecture, data, validation, { ...options, maxEpochs: 1 }, hooks);
  };
  mlp.fit(taskOf({ ...changes, fitNetwork: recording }));
  if (!request) throw new Error('The engine was not asked.');
  return request;
}

test('without a validation part the whole schedule is run and its end is kept', () => {
  const { history, bestEpoch, hyperparameters } = mlp.fit(taskOf({}));
  expect(history).toHaveLength(Number(hyperparameters.max_epochs));
  expect(bestEpoch).toBe(history.length);
  expect(history.at(-1)?.accuracy).toBeGreaterThan(0.95);
});

test('a validation part chooses the epoch, but none of the first half', () => {
  const { history, bestEpoch, hyperparameters } = mlp.fit(taskOf({ validation: clouds(20) }));
  const least = Number(hyperparameters.max_epochs) / 2;
  const losses = history.map(({ val_loss }) => val_loss ?? Infinity).slice(least - 1);
  expect(bestEpoch).toBe(least + losses.indexOf(Math.min(...losses)));
});

test.each([
  [9, 0],
  [10, 10],
])('of %i validation recordings, %i decide when to stop', (rows, asked) => {
  expect(requestOf({ validation: clouds(rows) }).validationRows).toBe(asked);
});

describe('the schedule follows the size of the data', () => {
  test('few recordings are gone through more often than many', () => {
    const [few, many] = [12, 3000].map((rows) => requestOf({ train: clouds(rows) }).options.maxEpochs);
    expect([few, many]).toEqual([120, 30]);
  });

  test('four times as many features are learned at half the rate', () => {
    const [pose, gesture, longGesture] = [42, 400, 1600].map(
      (columns) => requestOf({ train: clouds(8, columns) }).options.learningRate,
    );
    expect([pose, gesture, longGesture]).toEqual([2e-3, 1e-3, 5e-4]);
  });
});
