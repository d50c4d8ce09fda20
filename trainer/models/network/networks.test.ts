import { describe, expect, test } from 'vitest';
import { CancelledError } from '../../../data/errors.ts';
import { fitNetwork } from '../../engine/fit.ts';
import type { FitOptions } from '../../engine/options.ts';
import { inferShapes } from '../../engine/shapes.ts';
import { defaultsOf, type Hyperparameters } from '../../search/space.ts';
import type { FitNetwork } from '../../training.ts';
import type { ClassifierAlgorithm, FitTask } from '../algorithm.ts';
import { cnn1d } from '../cnn1d.ts';
import { cnn2d } from '../cnn2d.ts';
import { lstm } from '../lstm.ts';
import { mlp } from '../mlp.ts';
import { classify } from '../predict.ts';
import { resnet } from '../resnet.ts';
import { CHANNELS, FRAMES, meansOverTime, orderInTime } from '../testing/order_in_time.ts';

const networks: [string, ClassifierAlgorithm][] = Object.entries({ cnn1d, lstm, cnn2d, resnet });

const train = orderInTime(80, 1);
const validation = orderInTime(40, 2);
const unseen = orderInTime(100, 3);

const taskOf = ({ space }: ClassifierAlgorithm, changes: Partial<FitTask> = {}): FitTask => ({
  ...{ train, validation: null, previous: null, classes: 2, seed: 1, shape: [FRAMES, CHANNELS] },
  parameters: defaultsOf(space),
  ...{ onEpoch: () => {}, isCancelled: () => false, fitNetwork },
  ...changes,
});

/** Share of unseen rows that what was learned of `task` names rightly. */
function accuracyOf(algorithm: ClassifierAlgorithm, task: FitTask, rows = unseen): number {
  const { classifier } = algorithm.fit(task);
  const probabilities = classify(classifier, rows.inputs, rows.rows);
  const right = rows.targets.filter((target, row) => (probabilities[2 * row + target] ?? 0) > 0.5);
  return right.length / rows.rows;
}

/** What the algorithm asks of the engine, whose first epoch then answers. */
function requestOf(algorithm: ClassifierAlgorithm, changes: Partial<FitTask>) {
  let request: { validationRows: number; options: FitOptions; inputShape: readonly number[] } | undefined;
  const recording: FitNetwork = (architecture, data, held, options, hooks) => {
    const { inputShape } = inferShapes(architecture);
    request = { validationRows: held?.rows ?? 0, options, inputShape };
    return fitNetwork(architecture, data, held, { ...options, maxEpochs: 1 }, hooks);
  };
  algorithm.fit(taskOf(algorithm, { ...changes, fitNetwork: recording }));
  if (!request) throw new Error('The engine was not asked.');
  return request;
}

test('what these networks have to tell apart cannot be told from means over time', () => {
  const task = taskOf(mlp, { train: meansOverTime(train), shape: [CHANNELS] });
  expect(accuracyOf(mlp, task, meansOverTime(unseen))).toBeLessThan(0.65);
});

describe.each(networks)('%s', (_name, algorithm) => {
  test('learns what came first, from few recordings', () => {
    expect(accuracyOf(algorithm, taskOf(algorithm))).toBeGreaterThan(0.95);
  });

  test('reads frames of channels and spectrograms of bands alike', () => {
    const weights = [
      [FRAMES, CHANNELS],
      [FRAMES, CHANNELS, 1],
    ].map((shape) => {
      const { classifier } = algorithm.fit(taskOf(algorithm, { shape, validation }));
      return classify(classifier, unseen.inputs, unseen.rows);
    });
    expect(weights[0]).toEqual(weights[1]);
  });

  test('without a validation part the whole schedule is run and its end is kept', () => {
    const { history, bestEpoch, hyperparameters } = algorithm.fit(taskOf(algorithm));
    expect(history).toHaveLength(Number(hyperparameters.max_epochs));
    expect(bestEpoch).toBe(history.length);
  });

  test('a validation part chooses the epoch, but none of the first half', () => {
    const { history, bestEpoch, hyperparameters } = algorithm.fit(taskOf(algorithm, { validation }));
    const least = Math.ceil(Number(hyperparameters.max_epochs) / 2);
    const losses = history.map(({ val_loss }) => val_loss ?? Infinity).slice(least - 1);
    expect(bestEpoch).toBe(least + losses.indexOf(Math.min(...losses)));
  });

  test.each([
    [9, 0],
    [10, 10],
  ])('of %i validation recordings, %i decide when to stop', (rows, asked) => {
    expect(requestOf(algorithm, { validation: orderInTime(rows, 4) }).validationRows).toBe(asked);
  });

  test('can be built from every corner of its space, for the smallest and the widest recordings', () => {
    for (const parameters of corners(algorithm)) {
      for (const shape of [
        [1, 1],
        [3, 2],
        [16, 300],
        [100, 40, 1],
      ]) {
        const columns = shape.reduce((a, b) => a * b, 1);
        const rows = {
          inputs: new Float32Array(2 * columns),
          targets: Uint16Array.of(0, 1),
          rows: 2,
          columns,
        };
        const { inputShape } = requestOf(algorithm, { train: rows, shape, parameters });
        expect(inputShape.slice(0, 2)).toEqual(shape.slice(0, 2));
      }
    }
  });

  test('ends when it is cancelled', () => {
    expect(() => algorithm.fit(taskOf(algorithm, { isCancelled: () => true }))).toThrow(CancelledError);
  });
});

/** All lowest and all highest values. */
function corners({ space }: ClassifierAlgorithm): Hyperparameters[] {
  return [0, -1].map((end) =>
    Object.fromEntries(
      Object.entries(space).map(([name, dimension]) => {
        if (dimension.type === 'choice') return [name, dimension.options.at(end) ?? dimension.default];
        return [name, end === 0 ? dimension.low : dimension.high];
      }),
    ),
  );
}

describe('networks on spectrograms', () => {
  test.each([
    ['cnn1d', cnn1d, false],
    ['lstm', lstm, false],
    ['cnn2d', cnn2d, true],
    ['resnet', resnet, true],
  ] as const)('%s: the rate also falls on a plateau: %s', (_name, algorithm, expected) => {
    expect(requestOf(algorithm, {}).options.reduceOnPlateau !== undefined).toBe(expected);
  });
});
