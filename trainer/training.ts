import type {
  Algorithm,
  Calibration,
  EpochRecord,
  GateReport,
  Metrics,
  Modality,
  Part,
  PartCounts,
  RejectionRule,
  SampleFacts,
  Signal,
  SplitFilePart,
  TrainingConfig,
  Trial,
} from '../data/schema.ts';
import type { Architecture } from './engine/architecture.ts';
import type { LabelledRows } from './engine/data.ts';
import type { EpochHooks, FitResult } from './engine/epochs.ts';
import type { FitOptions } from './engine/options.ts';
import type { SplitCertificate } from './evaluation/certificate.ts';
import type { FeatureRecipeName } from './features/recipe.ts';
import type { FeatureSpec } from './features/spec.ts';
import type { Classifier } from './models/classifier.ts';
import type { Hyperparameters } from './search/space.ts';
import type { RememberedTrial } from './search/warm_start.ts';

/** What goes into a training and what comes out: data in, data out, nothing else touched. */

export interface TrainingSample {
  facts: SampleFacts;
  signal: Signal;
}

/** What an earlier training of the same person and modality made. */
export interface PreviousVersion {
  model: TrainedModel;
  /** Its train part, by `sample_id`. */
  learnedFrom: readonly number[];
}

export interface TrainingInput {
  user_id: string;
  modality: Modality;
  config: TrainingConfig;
  samples: readonly TrainingSample[];
  /** A split file's parts by `external_id`; present: the protocol is fixed and nothing is assigned. */
  fixedParts?: ReadonlyMap<string, SplitFilePart>;
  /** What earlier searches for this person found, the most promising first: it is tried first. */
  remembered?: readonly RememberedTrial[];
  /** Its networks may be begun from; not where a split file fixes the parts, which it knew nothing of. */
  previous?: PreviousVersion;
}

export const trainingStages = [
  'gate',
  'split',
  'features',
  'search',
  'fit',
  'calibrate',
  'test',
  'package',
] as const;
export type TrainingStage = (typeof trainingStages)[number];

export interface TrainingProgress {
  stage: TrainingStage;
  /** 0 to 1 over the whole training. */
  fraction: number;
  epoch?: EpochRecord;
  /** Of a search: how many configurations were tried, of how many at most, and what the last one understood. */
  trials?: { done: number; atMost: number; understood: number | null };
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
  /** Told of every trial as it ends, so that a training that fails later leaves what it tried. */
  onTrial(trial: Trial): void;
  /** Asked at least once a batch; true makes the training throw `CancelledError`. */
  isCancelled(): boolean;
  fitNetwork: FitNetwork;
}

/** Standardisation fitted on train only: x' = (x - mean) / scale, element by element. */
export interface Scaler {
  mean: Float32Array;
  scale: Float32Array;
}

/** One way in which a model looks at a recording: its features, standardised by statistics of the train part. */
export interface ModelInput {
  name: FeatureRecipeName;
  featureSpec: FeatureSpec;
  scaler: Scaler;
}

/** One voice of a model's vote. */
export interface Member {
  algorithm: Exclude<Algorithm, 'ensemble'>;
  /** Which of the model's inputs it reads. */
  input: number;
  classifier: Classifier;
  /** Makes it as sure as it may be before it votes: p^(1/temperature), renormalised. */
  temperature: number;
  /** Its share of the vote; the shares of all members add up to 1. */
  weight: number;
}

/**
 * Everything needed to turn a recording into probabilities: the members' probabilities are averaged by weight,
 * calibrated, and judged by the rejection rule, which adds `unknown`.
 */
export interface TrainedModel {
  /** `ensemble` when there are several members. */
  algorithm: Algorithm;
  labels: readonly string[];
  inputs: readonly ModelInput[];
  members: readonly Member[];
  calibration: Calibration;
  /** null: too little was there to choose a rule by, so that every answer is given. */
  rejection: RejectionRule | null;
}

export interface TrainingOutcome {
  gate: GateReport;
  /** The part of every trainable recording, for the store to keep; empty when a split file fixed it. */
  assignments: readonly { sample_id: number; part: Part }[];
  /** The part that each recording played in this run, whoever decided it: assignment or split file. */
  partition: readonly { sample_id: number; part: Part }[];
  certificate: SplitCertificate;
  model: TrainedModel;
  metrics: Metrics;
  samples: PartCounts;
  /** Every trial of the search, in the order of its number. */
  trials: readonly Trial[];
  /** Epochs of the member that learned in epochs and weighs most; empty when none did. */
  history: readonly EpochRecord[];
  /** The epoch whose weights were kept; 0 without epochs. */
  bestEpoch: number;
  hyperparameters: Hyperparameters;
  seconds: Readonly<Record<TrainingStage, number>>;
}
