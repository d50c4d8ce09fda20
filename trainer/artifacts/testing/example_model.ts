import { partMetricsSchema, type Signal } from '../../../data/schema.ts';
import type { Network, Tensor } from '../../engine/architecture.ts';
import type { ForestClassifier, KernelClassifier } from '../../models/classifier.ts';
import type { ModelInput, TrainedModel, TrainingOutcome } from '../../training.ts';
import type { ArtifactIdentity } from '../identity.ts';

/** A small gesture model with made-up numbers, and all that a training would say of it. */

const DIMS = 2;
const RESAMPLED_FRAMES = 3;
const FEATURES = RESAMPLED_FRAMES * DIMS + 2 * DIMS;

const exampleInput: ModelInput = {
  name: 'statistics',
  featureSpec: {
    kind: 'gesture_statistics',
    vector_version: 'gesture-1',
    dims: DIMS,
    layout: 'free',
    max_gap: 5,
    selection: 'evenly',
    frames: RESAMPLED_FRAMES,
    parts: ['frames', 'mean', 'std'],
  },
  scaler: {
    mean: wave(FEATURES, 0.1),
    scale: wave(FEATURES, 0.3).map((x) => 1.5 + x),
  },
};

export const exampleNetwork: Network = {
  architecture: {
    input_shape: [FEATURES],
    layers: [
      { name: 'hidden', type: 'dense', inputs: ['input'], units: 4, activation: 'relu' },
      { name: 'drop', type: 'dropout', inputs: ['hidden'], rate: 0.2 },
      { name: 'output', type: 'dense', inputs: ['drop'], units: 3, activation: 'softmax' },
    ],
  },
  parameters: new Map<string, Tensor>([
    ['hidden/kernel', { shape: [FEATURES, 4], values: wave(FEATURES * 4, 0.7) }],
    ['hidden/bias', { shape: [4], values: wave(4, 1.1) }],
    ['output/kernel', { shape: [4, 3], values: wave(12, 1.3) }],
    ['output/bias', { shape: [3], values: wave(3, 1.7) }],
  ]),
};

const exampleKernel: KernelClassifier = {
  kind: 'kernel',
  gamma: 0.05,
  vectors: { shape: [5, FEATURES], values: wave(5 * FEATURES, 0.9) },
  weights: { shape: [5, 3], values: wave(15, 1.9) },
  bias: { shape: [3], values: wave(3, 0.4) },
};

/** Two trees: one that asks twice, one that is a single leaf. */
const exampleForest: ForestClassifier = {
  kind: 'forest',
  nodes: {
    shape: [6, 4],
    values: Float32Array.of(
      ...[2, 0.1, 1, 2],
      ...[-1, 0, 0, 0],
      ...[5, -0.3, 3, 4],
      ...[-1, 0, 1, 0],
      ...[-1, 0, 2, 0],
      ...[-1, 0, 3, 0],
    ),
  },
  leaves: {
    shape: [4, 3],
    values: Float32Array.of(0.8, 0.1, 0.1, 0.1, 0.7, 0.2, 0.25, 0.25, 0.5, 0.2, 0.3, 0.5),
  },
  roots: { shape: [2], values: Float32Array.of(0, 5) },
};

export const EXAMPLE_TEMPERATURE = 1.6;

/** One network, calibrated by a temperature: what a layers model can hold. */
export const exampleModel: TrainedModel = {
  algorithm: 'mlp',
  labels: ['ja', 'nein', 'Äpfel'],
  inputs: [exampleInput],
  members: [
    {
      algorithm: 'mlp',
      input: 0,
      classifier: { kind: 'network', network: exampleNetwork },
      temperature: 1,
      weight: 1,
    },
  ],
  calibration: { kind: 'temperature', temperature: EXAMPLE_TEMPERATURE },
  rejection: {
    ...{ threshold: 0.5, margin: 0.1, error_rate_stated: 0.05, confidence: 0.9, recordings: 20 },
    ...{ accepted: 15, errors: 0, coverage: 0.75, upper_bound: 0.04, method: 'bound' },
  },
};

/** A vote of every kind of classifier, over two inputs, calibrated class by class. */
export const exampleEnsemble: TrainedModel = {
  ...exampleModel,
  algorithm: 'ensemble',
  inputs: [
    exampleInput,
    { ...exampleInput, name: 'frames', scaler: { ...exampleInput.scaler, mean: wave(FEATURES, 2) } },
  ],
  members: [
    {
      algorithm: 'mlp',
      input: 0,
      classifier: { kind: 'network', network: exampleNetwork },
      temperature: 0.7,
      weight: 0.5,
    },
    { algorithm: 'rbf', input: 1, classifier: exampleKernel, temperature: 1.4, weight: 0.3 },
    { algorithm: 'forest', input: 0, classifier: exampleForest, temperature: 1, weight: 0.2 },
  ],
  calibration: {
    kind: 'isotonic',
    classes: [
      { x: [0, 0.4, 1], y: [0.05, 0.5, 0.9] },
      { x: [0.2, 0.8], y: [0.1, 0.95] },
      { x: [0.5], y: [0.3] },
    ],
  },
};

const listed = { groups: 0, recordings: 0, sha256: '0'.repeat(64) };

export const exampleOutcome: TrainingOutcome = {
  gate: { status: 'PASSED', trainable: 12, classes: 3, findings: [] },
  assignments: [],
  partition: [],
  certificate: {
    schema_version: '1.0.0',
    protocol: 'own',
    parts: { train: listed, validation: listed, test: listed, holdout: listed },
    overlaps: { session: 0, capture: 0, content: 0, near_duplicate: 0, person: 0 },
    left_out: [],
    fitted_on: { recordings: 0, sha256: '0'.repeat(64), ids: [] },
  },
  model: exampleModel,
  metrics: {
    ...{ train: partMetrics(8, 1), validation: null, test: partMetrics(3, 2 / 3) },
    ...{ estimate: null, estimate_source: null, learning_curve: null },
  },
  samples: { train: 8, validation: 0, test: 3, holdout: 1 },
  history: [{ epoch: 1, loss: 0.9, accuracy: 0.5, val_loss: null, val_accuracy: null }],
  bestEpoch: 1,
  hyperparameters: { hidden_units: 4, dropout: 0.2 },
  trials: [],
  seconds: { gate: 0, split: 0, features: 0.1, search: 0, fit: 0.5, calibrate: 0, test: 0, package: 0 },
};

export const exampleIdentity: ArtifactIdentity = {
  user_id: 'elias01',
  modality: 'gesture',
  version: 2,
  model_version: 'gesture-elias01-v2',
  timestamp: '2026-11-20T10:00:00.000Z',
  config: { algorithm: 'mlp', engine: 'builtin', seed: 7, include_other_performers: false },
  synthetic: false,
  benchmark: false,
  seconds: 0.6,
};

export const exampleSignals: Signal[] = [2, 5, 9].map((frames) => ({
  kind: 'sequence',
  frames,
  dims: DIMS,
  values: wave(frames * DIMS, frames),
}));

function wave(length: number, frequency: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => Math.sin(frequency * (i + 1)));
}

function partMetrics(samples: number, accuracy: number) {
  return partMetricsSchema.parse({
    ...{ samples, accuracy, macro_f1: accuracy, loss: 0.5 },
    ...{ per_class: [], labels: [], confusion: [] },
  });
}
