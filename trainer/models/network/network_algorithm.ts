import type { Architecture } from '../../engine/architecture.ts';
import type { FitOptions } from '../../engine/options.ts';
import type { SearchSpace } from '../../search/space.ts';
import type { ClassifierAlgorithm, FitTask, FittedClassifier } from '../algorithm.ts';
import { batchSizeFor, epochsFor } from './schedule.ts';

/** What all networks that keep time may be searched for, besides their own layers. */
export const learningSpace = {
  dropout: { type: 'real', low: 0, high: 0.6, log: false, default: 0.3 },
  learning_rate: { type: 'real', low: 5e-4, high: 2e-2, log: true, default: 5e-3 },
  weight_decay: { type: 'real', low: 1e-4, high: 1e-1, log: true, default: 1e-2 },
  label_smoothing: { type: 'choice', options: [0, 0.05, 0.1], default: 0.05 },
} as const satisfies SearchSpace;

/** A kind of network: its space holds that of `learningSpace`. */
export interface NetworkKind {
  space: SearchSpace;
  architectureOf(task: Pick<FitTask, 'shape' | 'classes' | 'parameters'>): Architecture;
  /** Whether the learning rate also falls where the validation loss no longer does. */
  reduceOnPlateau?: boolean;
}

/** Fewer recordings than this say more about themselves than about the best moment to stop. */
const LEAST_TO_STOP_BY = 10;

/** Shares of all epochs: none of the first is kept, and so many without a better one end the training. */
const LEAST = 1 / 2;
const PATIENCE = 1 / 4;
const PLATEAU = 1 / 10;

/**
 * Learns a network of that kind. The learning rate rises over the first epochs and falls to nothing over all of
 * them. A validation part that is large enough chooses the epoch that is kept; without one, the whole schedule
 * is run.
 */
export function networkAlgorithm(kind: NetworkKind): ClassifierAlgorithm {
  return { space: kind.space, fit: (task) => learn(kind, task) };
}

function learn(kind: NetworkKind, task: FitTask): FittedClassifier {
  const { train, validation } = task;
  const architecture = kind.architectureOf(task);
  const maxEpochs = epochsFor(architecture, train.rows);
  const options = optionsFor(kind, task, maxEpochs);
  const { network, history, bestEpoch } = task.fitNetwork(
    architecture,
    train,
    validation && validation.rows >= LEAST_TO_STOP_BY ? validation : null,
    options,
    { onEpoch: (record) => task.onEpoch(record, maxEpochs), isCancelled: task.isCancelled },
  );
  const derived = { batch_size: batchSizeFor(train.rows), max_epochs: maxEpochs };
  return {
    classifier: { kind: 'network', network },
    history,
    bestEpoch,
    hyperparameters: { ...task.parameters, ...derived },
  };
}

function optionsFor(
  { reduceOnPlateau = false }: NetworkKind,
  { seed, train, parameters }: FitTask,
  maxEpochs: number,
): FitOptions {
  return {
    seed,
    batchSize: batchSizeFor(train.rows),
    maxEpochs,
    learningRate: Number(parameters.learning_rate),
    warmupEpochs: 1,
    schedule: 'cosine',
    weightDecay: Number(parameters.weight_decay),
    labelSmoothing: Number(parameters.label_smoothing),
    clipNorm: 1,
    leastEpochs: Math.ceil(maxEpochs * LEAST),
    patience: Math.ceil(maxEpochs * PATIENCE),
    ...(reduceOnPlateau && { reduceOnPlateau: { patience: Math.max(3, Math.ceil(maxEpochs * PLATEAU)) } }),
  };
}
