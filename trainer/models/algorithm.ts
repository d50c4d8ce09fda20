import type { EpochRecord } from '../../data/schema.ts';
import type { Network } from '../engine/architecture.ts';
import type { Hyperparameters, SearchSpace } from '../search/space.ts';
import type { FitNetwork } from '../training.ts';
import type { Classifier } from './classifier.ts';

/** Standardised feature vectors with the class of each: row-major [rows, columns]. */
export interface LabelledFeatures {
  inputs: Float32Array;
  targets: Uint16Array;
  rows: number;
  columns: number;
}

export interface FitTask {
  train: LabelledFeatures;
  /** null: no validation part is formed, so nothing may stop the training early. */
  validation: LabelledFeatures | null;
  classes: number;
  /** How one row is laid out: [columns], [frames, channels] or [frames, bands, 1]. */
  shape: readonly number[];
  seed: number;
  /** A value for each dimension of the algorithm's space. */
  parameters: Hyperparameters;
  /** What a fit may begin from whose parameters ask for it; null: every fit begins afresh. */
  previous: Network | null;
  onEpoch(record: EpochRecord, maxEpochs: number): void;
  isCancelled(): boolean;
  fitNetwork: FitNetwork;
}

export interface FittedClassifier {
  classifier: Classifier;
  /** Empty where an algorithm has no epochs. */
  history: EpochRecord[];
  bestEpoch: number;
  /** The parameters of the task, and what the algorithm derived from the data. */
  hyperparameters: Hyperparameters;
}

/** One way to learn a classifier. */
export interface ClassifierAlgorithm {
  space: SearchSpace;
  /**
   * The parameters that build the layers of a network, where this algorithm can begin from it; null where it
   * cannot from this one, absent where it cannot from any.
   */
  layersOf?(network: Network, rows: Pick<FitTask, 'shape' | 'classes'>): Hyperparameters | null;
  /** @throws CancelledError */
  fit(task: FitTask): FittedClassifier;
}
