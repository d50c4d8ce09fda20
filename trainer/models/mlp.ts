import type { Architecture } from '../engine/architecture.ts';
import { fitNetwork } from '../engine/fit.ts';
import type { ClassifierAlgorithm, FitTask } from './algorithm.ts';

const HYPERPARAMETERS = {
  hidden_1: 256,
  hidden_2: 128,
  dropout: 0.3,
  batch_size: 32,
  learning_rate: 1e-3,
  weight_decay: 1e-3,
  label_smoothing: 0.1,
} as const;

/** Enough steps to settle, few enough for a laptop: between them lies what a dataset's size asks for. */
const STEPS = 1500;
const EPOCHS = { least: 30, most: 300 };

/**
 * A multilayer perceptron on standardised features. Its learning rate falls to nothing over a number of epochs
 * that depends on the amount of recordings alone; where there is a validation part, the best epoch is kept.
 */
export const mlp: ClassifierAlgorithm = {
  fit(task) {
    const { train, validation, seed } = task;
    const maxEpochs = epochsFor(train.rows);
    const { network, history, bestEpoch } = fitNetwork(
      architectureOf(task),
      train,
      validation,
      {
        seed,
        batchSize: HYPERPARAMETERS.batch_size,
        maxEpochs,
        learningRate: HYPERPARAMETERS.learning_rate,
        schedule: 'cosine',
        weightDecay: HYPERPARAMETERS.weight_decay,
        labelSmoothing: HYPERPARAMETERS.label_smoothing,
        patience: Math.max(20, Math.ceil(maxEpochs / 4)),
      },
      { onEpoch: (record) => task.onEpoch(record, maxEpochs), isCancelled: task.isCancelled },
    );
    return { network, history, bestEpoch, hyperparameters: { ...HYPERPARAMETERS, max_epochs: maxEpochs } };
  },
};

function epochsFor(rows: number): number {
  const stepsPerEpoch = Math.ceil(rows / HYPERPARAMETERS.batch_size);
  return Math.min(EPOCHS.most, Math.max(EPOCHS.least, Math.ceil(STEPS / stepsPerEpoch)));
}

function architectureOf({ train, classes }: FitTask): Architecture {
  const { hidden_1, hidden_2, dropout } = HYPERPARAMETERS;
  return {
    input_shape: [train.columns],
    layers: [
      { name: 'hidden_1', type: 'dense', inputs: ['input'], units: hidden_1, activation: 'relu' },
      { name: 'dropout_1', type: 'dropout', inputs: ['hidden_1'], rate: dropout },
      { name: 'hidden_2', type: 'dense', inputs: ['dropout_1'], units: hidden_2, activation: 'relu' },
      { name: 'dropout_2', type: 'dropout', inputs: ['hidden_2'], rate: dropout },
      { name: 'output', type: 'dense', inputs: ['dropout_2'], units: classes, activation: 'softmax' },
    ],
  };
}
