import type {
  EpochRecord,
  GateReport,
  Metrics,
  Modality,
  Part,
  PartCounts,
  SampleFacts,
  Signal,
  SplitFilePart,
  TrainingConfig,
} from '../data/schema.ts';
import type { Architecture, Network } from './engine/architecture.ts';
import type { LabelledRows } from './engine/data.ts';
import type { EpochHooks, FitResult } from './engine/epochs.ts';
import type { FitOptions } from './engine/options.ts';
import type { FeatureSpec } from './features/spec.ts';

/** What goes into a training and what comes out: data in, data out, nothing else touched. */

export interface TrainingSample {
  facts: SampleFacts;
  signal: Signal;
}

export interface TrainingInput {
  user_id: string;
  modality: Modality;
  config: TrainingConfig;
  samples: readonly TrainingSample[];
  /** A split file's parts by `external_id`; present: the protocol is fixed and nothing is assigned. */
  fixedParts?: ReadonlyMap<string, SplitFilePart>;
}

export const trainingStages = ['gate', 'split', 'features', 'fit', 'test', 'package'] as const;
export type TrainingStage = (typeof trainingStages)[number];

export interface TrainingProgress {
  stage: TrainingStage;
  /** 0 to 1 over the whole training. */
  fraction: number;
  epoch?: EpochRecord;
}

/** Fits a network: the app's own engine, or another that keeps its word. */
export type FitNetwork = (
  architecture: Architecture,
  data: LabelledRows,
  validation: LabelledRows | null,
  options: FitOptions,
  hooks: EpochHooks,
) => FitResult;

/** The outside world, handed in: a training has no clock, threads or files of its own. */
export interface TrainingEnvironment {
  /** Monotonic milliseconds. */
  now(): number;
  onProgress(progress: TrainingProgress): void;
  /** Asked at least once a batch; true makes the training throw `CancelledError`. */
  isCancelled(): boolean;
  fitNetwork: FitNetwork;
}

/** Standardisation fitted on train only: x' = (x - mean) / scale, element by element. */
export interface Scaler {
  mean: Float32Array;
  scale: Float32Array;
}

/** Everything needed to turn a recording into probabilities. */
export interface TrainedModel {
  labels: readonly string[];
  featureSpec: FeatureSpec;
  scaler: Scaler;
  /** Standardised features in, softmax probabilities out, in the order of `labels`. */
  network: Network;
}

export interface TrainingOutcome {
  gate: GateReport;
  /** The part of every trainable recording, for the store to keep; empty when a split file fixed it. */
  assignments: readonly { sample_id: number; part: Part }[];
  /** The part that each recording played in this run, whoever decided it: assignment or split file. */
  partition: readonly { sample_id: number; part: Part }[];
  model: TrainedModel;
  metrics: Metrics;
  samples: PartCounts;
  history: readonly EpochRecord[];
  /** The epoch whose weights were kept. */
  bestEpoch: number;
  hyperparameters: Readonly<Record<string, number | string | boolean>>;
  seconds: Readonly<Record<TrainingStage, number>>;
}
