import { partMetricsSchema, type Signal } from '../../../data/schema.ts';
import type { Tensor } from '../../engine/architecture.ts';
import type { TrainedModel, TrainingOutcome } from '../../training.ts';
import type { ArtifactIdentity } from '../identity.ts';

/** A small gesture model with made-up numbers, and all that a training would say of it. */

const DIMS = 2;
const RESAMPLED_FRAMES = 3;
const FEATURES = RESAMPLED_FRAMES * DIMS + 2 * DIMS;

export const exampleModel: TrainedModel = {
  labels: ['ja', 'nein', 'Äpfel'],
  featureSpec: {
    kind: 'sequence_resampled',
    vector_version: 'sequence-1',
    dims: DIMS,
    resampled_frames: RESAMPLED_FRAMES,
    statistics: ['mean', 'std'],
  },
  scaler: {
    mean: wave(FEATURES, 0.1),
    scale: wave(FEATURES, 0.3).map((x) => 1.5 + x),
  },
  network: {
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
  },
};

export const exampleOutcome: TrainingOutcome = {
  gate: { status: 'PASSED', trainable: 12, classes: 3, findings: [] },
  assignments: [],
  partition: [],
  model: exampleModel,
  metrics: { train: partMetrics(8, 1), validation: null, test: partMetrics(3, 2 / 3) },
  samples: { train: 8, validation: 0, test: 3, holdout: 1 },
  history: [{ epoch: 1, loss: 0.9, accuracy: 0.5, val_loss: null, val_accuracy: null }],
  bestEpoch: 1,
  hyperparameters: { hidden_units: 4, dropout: 0.2 },
  seconds: { gate: 0, split: 0, features: 0.1, fit: 0.5, test: 0, package: 0 },
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
