import type { Architecture, Network } from '../../engine/architecture.ts';
import type { FitOptions } from '../../engine/options.ts';
import { defaultsOf, type Hyperparameters, type SearchSpace } from '../../search/space.ts';
import type { ClassifierAlgorithm, FitTask, FittedClassifier } from '../algorithm.ts';
import { type Beginning, beginningOf, choicesThatBuild } from './beginning.ts';
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
  return {
    space: kind.space,
    layersOf: (network, rows) => layersOf(kind, network, rows),
    fit: (task) => learn(kind, task),
  };
}

/** What the space holds besides how a network learns is what its layers are built by. */
function layersOf(
  { space, architectureOf }: NetworkKind,
  network: Network,
  rows: Pick<FitTask, 'shape' | 'classes'>,
): Hyperparameters | null {
  const layers = Object.entries(space).filter(([name]) => !Object.hasOwn(learningSpace, name));
  const learned = defaultsOf(learningSpace);
  return choicesThatBuild(network, Object.fromEntries(layers), (choices) =>
    architectureOf({ ...rows, parameters: { ...learned, ...choices } }),
  );
}

function learn(kind: NetworkKind, task: FitTask): FittedClassifier {
  const { train, validation } = task;
  const beginning = beginningOf(task, (network) => layersOf(kind, network, task));
  const { parameters, epochs } = beginning;
  const architecture = kind.architectureOf({ ...task, parameters });
  const maxEpochs = Math.ceil(epochsFor(architecture, train.rows) * epochs);
  const options = optionsFor(kind, task, beginning, maxEpochs);
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
    hyperparameters: { ...parameters, ...derived },
  };
}

function optionsFor(
  { reduceOnPlateau = false }: NetworkKind,
  { seed, train }: FitTask,
  { parameters, start, rate }: Beginning,
  maxEpochs: number,
): FitOptions {
  return {
    seed,
    batchSize: batchSizeFor(train.rows),
    maxEpochs,
    learningRate: rate * Number(parameters.learning_rate),
    warmupEpochs: 1,
    schedule: 'cosine',
    weightDecay: Number(parameters.weight_decay),
    labelSmoothing: Number(parameters.label_smoothing),
    clipNorm: 1,
    leastEpochs: Math.ceil(maxEpochs * LEAST),
    patience: Math.ceil(maxEpochs * PATIENCE),
    ...(start && { start }),
    ...(reduceOnPlateau && { reduceOnPlateau: { patience: Math.max(3, Math.ceil(maxEpochs * PLATEAU)) } }),
  };
}
