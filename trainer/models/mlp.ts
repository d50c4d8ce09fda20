import type { Architecture, Network } from '../engine/architecture.ts';
import { product } from '../engine/shapes.ts';
import { defaultsOf, type Hyperparameters, type SearchSpace } from '../search/space.ts';
import type { ClassifierAlgorithm } from './algorithm.ts';
import { beginningOf, choicesThatBuild } from './network/beginning.ts';

const layers = {
  hidden_1: { type: 'choice', options: [64, 128, 256, 512], default: 256 },
  hidden_2: { type: 'choice', options: [32, 64, 128], default: 128 },
} as const satisfies SearchSpace;

/** The defaults are those that served all recordings we measured; a search looks around them. */
const space = {
  ...layers,
  dropout: { type: 'real', low: 0, high: 0.6, log: false, default: 0.3 },
  weight_decay: { type: 'real', low: 1e-5, high: 1e-1, log: true, default: 1e-3 },
  /** Of the rate that suits the number of features. */
  learning_rate_factor: { type: 'real', low: 0.25, high: 4, log: true, default: 1 },
  label_smoothing: { type: 'choice', options: [0, 0.05, 0.1], default: 0.05 },
} as const satisfies SearchSpace;

const BATCH_SIZE = 32;

/**
 * Adam moves every weight by about the learning rate, so that a neuron with more inputs is moved further. Above
 * this many inputs the rate therefore falls with their square root: on 3354 features of whole-body gestures
 * that halved the errors of validation and their log loss fell from 0.12 to 0.03.
 */
const LEARNING_RATE = { most: 2e-3, upToInputs: 100 };

/** Enough steps to settle, within epochs that are neither too few to see a curve nor a waste of time. */
const STEPS = 1500;
const EPOCHS = { least: 30, most: 120 };

/**
 * Shares of all epochs. An epoch from the first half is never kept: while the learning rate is high, one odd
 * recording in the validation part can make almost any epoch look best.
 */
const LEAST = 1 / 2;
const PATIENCE = 1 / 4;

/** Fewer recordings than this say more about themselves than about the best moment to stop. */
const LEAST_TO_STOP_BY = 10;

/**
 * A multilayer perceptron on standardised features. Its learning rate falls to nothing over a number of epochs
 * that depends on the amount of recordings alone. A validation part that is large enough chooses the epoch
 * that is kept; without one, the whole schedule is run, which costs no accuracy on the recordings we measured.
 */
export const mlp: ClassifierAlgorithm = {
  space,
  layersOf: (network, { shape, classes }) => layersOf(network, product(shape), classes),
  fit(task) {
    const { train, validation, classes, seed } = task;
    const { parameters, start, rate, epochs } = beginningOf(task, (network) =>
      layersOf(network, train.columns, classes),
    );
    const maxEpochs = Math.ceil(epochsFor(train.rows) * epochs);
    const learningRate = rate * learningRateFor(train.columns) * Number(parameters.learning_rate_factor);
    const { network, history, bestEpoch } = task.fitNetwork(
      architectureOf(train.columns, classes, parameters),
      train,
      validation && validation.rows >= LEAST_TO_STOP_BY ? validation : null,
      {
        seed,
        batchSize: BATCH_SIZE,
        maxEpochs,
        learningRate,
        schedule: 'cosine',
        weightDecay: Number(parameters.weight_decay),
        labelSmoothing: Number(parameters.label_smoothing),
        leastEpochs: Math.ceil(maxEpochs * LEAST),
        patience: Math.ceil(maxEpochs * PATIENCE),
        ...(start && { start }),
      },
      { onEpoch: (record) => task.onEpoch(record, maxEpochs), isCancelled: task.isCancelled },
    );
    const derived = { batch_size: BATCH_SIZE, learning_rate: learningRate, max_epochs: maxEpochs };
    return {
      classifier: { kind: 'network', network },
      history,
      bestEpoch,
      hyperparameters: { ...parameters, ...derived },
    };
  },
};

function epochsFor(rows: number): number {
  const stepsPerEpoch = Math.ceil(rows / BATCH_SIZE);
  return Math.min(EPOCHS.most, Math.max(EPOCHS.least, Math.ceil(STEPS / stepsPerEpoch)));
}

function learningRateFor(inputs: number): number {
  return LEARNING_RATE.most * Math.sqrt(Math.min(1, LEARNING_RATE.upToInputs / inputs));
}

function layersOf(network: Network, columns: number, classes: number): Hyperparameters | null {
  const defaults = defaultsOf(space);
  return choicesThatBuild(network, layers, (choices) =>
    architectureOf(columns, classes, { ...defaults, ...choices }),
  );
}

function architectureOf(columns: number, classes: number, parameters: Hyperparameters): Architecture {
  const [hidden_1, hidden_2, rate] = ['hidden_1', 'hidden_2', 'dropout'].map((name) =>
    Number(parameters[name]),
  );
  return {
    input_shape: [columns],
    layers: [
      { name: 'hidden_1', type: 'dense', inputs: ['input'], units: hidden_1 ?? 256, activation: 'relu' },
      { name: 'dropout_1', type: 'dropout', inputs: ['hidden_1'], rate: rate ?? 0 },
      { name: 'hidden_2', type: 'dense', inputs: ['dropout_1'], units: hidden_2 ?? 128, activation: 'relu' },
      { name: 'dropout_2', type: 'dropout', inputs: ['hidden_2'], rate: rate ?? 0 },
      { name: 'output', type: 'dense', inputs: ['dropout_2'], units: classes, activation: 'softmax' },
    ],
  };
}
