import { describe, expect, test } from 'vitest';
import { fitNetwork } from '../../engine/fit.ts';
import type { FitOptions } from '../../engine/options.ts';
import { defaultsOf, type Hyperparameters } from '../../search/space.ts';
import type { FitNetwork } from '../../training.ts';
import type { ClassifierAlgorithm, FitTask, FittedClassifier } from '../algorithm.ts';
import { algorithms } from '../index.ts';
import { CHANNELS, FRAMES, orderInTime } from '../testing/order_in_time.ts';
import { START } from './beginning.ts';

const train = orderInTime(24, 1);
const shape = [FRAMES, CHANNELS];

const taskOf = ({ space }: ClassifierAlgorithm, changes: Partial<FitTask> = {}): FitTask => ({
  ...{ train, validation: null, previous: null, classes: 2, seed: 1, shape },
  parameters: defaultsOf(space),
  ...{ onEpoch: () => {}, isCancelled: () => false, fitNetwork },
  ...changes,
});

const networkOf = ({ classifier }: FittedClassifier) => {
  if (classifier.kind !== 'network') throw new Error('A network was expected.');
  return classifier.network;
};

/** What the engine is asked, and what came of its first epoch. */
function requestOf(algorithm: ClassifierAlgorithm, changes: Partial<FitTask>) {
  const asked: FitOptions[] = [];
  const recording: FitNetwork = (architecture, data, held, options, hooks) => {
    asked.push(options);
    return fitNetwork(architecture, data, held, { ...options, maxEpochs: 1 }, hooks);
  };
  const fitted = algorithm.fit(taskOf(algorithm, { ...changes, fitNetwork: recording }));
  const [options] = asked;
  if (!options) throw new Error('The engine was not asked.');
  return { options, fitted };
}

/** Every algorithm that can begin from a network, with layers that are not the defaults. */
const cases: [keyof typeof algorithms, Hyperparameters, Hyperparameters][] = [
  ['mlp', { hidden_1: 64, hidden_2: 32 }, { hidden_1: 128, hidden_2: 32 }],
  ['cnn1d', { blocks: 1, filters: 16, kernel_size: 3 }, { blocks: 2, filters: 16, kernel_size: 3 }],
  ['lstm', { layers: 2, units: 16 }, { layers: 1, units: 16 }],
  ['cnn2d', { blocks: 1, filters: 8 }, { blocks: 1, filters: 16 }],
  ['resnet', { blocks: 1, filters: 8 }, { blocks: 1, filters: 16 }],
];

test('these are all that can', () => {
  const able = Object.entries(algorithms).filter(([, { layersOf }]) => layersOf);
  expect(able.map(([name]) => name)).toEqual(cases.map(([name]) => name));
});

describe.each(cases)('%s, from the network of an earlier version', (name, layers, otherLayers) => {
  const algorithm = algorithms[name];
  const withLayers = (more: Hyperparameters) => ({ ...defaultsOf(algorithm.space), ...more });
  const previous = networkOf(requestOf(algorithm, { parameters: withLayers(layers) }).fitted);

  test('knows the parameters that build its layers', () => {
    expect(algorithm.layersOf?.(previous, { shape, classes: 2 })).toEqual(layers);
  });

  test('cannot begin from one that reads or answers something else', () => {
    const wider = [FRAMES, CHANNELS + 1];
    expect(algorithm.layersOf?.(previous, { shape: wider, classes: 2 })).toBeNull();
    expect(algorithm.layersOf?.(previous, { shape, classes: 3 })).toBeNull();
  });

  test('takes its parameters, a tenth of the rate and a third of the epochs', () => {
    const parameters = withLayers(layers);
    const fresh = requestOf(algorithm, { parameters, previous });
    const refined = requestOf(algorithm, { parameters: { ...parameters, [START]: 'previous' }, previous });
    expect(fresh.options.start).toBeUndefined();
    expect(refined.options.start).toBe(previous.parameters);
    expect(refined.options.learningRate).toBeCloseTo((fresh.options.learningRate ?? 0) / 10, 12);
    expect(refined.options.maxEpochs).toBe(Math.ceil((fresh.options.maxEpochs ?? 0) / 3));
  });

  test('keeps its layers, whatever others a trial asks for', () => {
    const parameters = { ...withLayers(otherLayers), dropout: 0.1, [START]: 'previous' };
    const { fitted } = requestOf(algorithm, { parameters, previous });
    expect(fitted.hyperparameters).toMatchObject({ ...layers, dropout: 0.1, [START]: 'previous' });
    const shapes = (network = previous) => [...network.parameters].map(([key, one]) => [key, one.shape]);
    expect(shapes(networkOf(fitted))).toEqual(shapes());
  });

  test('does not begin from nothing', () => {
    const parameters = { ...withLayers(layers), [START]: 'previous' };
    expect(() => algorithm.fit(taskOf(algorithm, { parameters }))).toThrow(RangeError);
  });
});

test('a network that another version of the app has built with other layers is no beginning', () => {
  const { mlp } = algorithms;
  const previous = networkOf(
    requestOf(mlp, { parameters: { ...defaultsOf(mlp.space), hidden_1: 77 } }).fitted,
  );
  expect(mlp.layersOf?.(previous, { shape, classes: 2 })).toBeNull();
});
