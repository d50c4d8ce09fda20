import type { EpochRecord } from '../../data/schema.ts';
import type { Network } from '../engine/architecture.ts';
import type { FitNetwork } from '../training.ts';

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
  seed: number;
  onEpoch(record: EpochRecord, maxEpochs: number): void;
  isCancelled(): boolean;
  fitNetwork: FitNetwork;
}

export interface FittedClassifier {
  network: Network;
  history: EpochRecord[];
  bestEpoch: number;
  hyperparameters: Record<string, number | string | boolean>;
}

/** One way to learn a classifier. */
export interface ClassifierAlgorithm {
  fit(task: FitTask): FittedClassifier;
}
