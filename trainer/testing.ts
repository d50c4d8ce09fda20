import type { SampleFacts, Signal } from '../data/schema.ts';
import { fitNetwork } from './engine/fit.ts';
import { createRandom } from './random.ts';
import { sha256Hex } from './sha256.ts';
import type { TrainingEnvironment, TrainingSample } from './training.ts';

/** Recordings of nobody for the tests of the recipe. */

export function factsOf(sample_id: number, facts: Partial<SampleFacts> = {}): SampleFacts {
  return {
    sample_id,
    user_id: 'anna',
    modality: 'gesture',
    external_id: `recording-${sample_id}`,
    session_id: null,
    capture_id: null,
    label: 'drink',
    label_status: 'confirmed',
    performer_id: null,
    consent: 'given',
    is_demo: false,
    recorded_at: null,
    content_hash: sha256Hex(`recording ${sample_id}`),
    encoding: 'pose_vector',
    vector_version: null,
    signal_kind: 'sequence',
    frames: 1,
    dims: 4,
    part: null,
    ...facts,
  };
}

/** `takes` still poses of each label around a centre of its own, far enough apart to be learned. */
export function poseSamples(labels: readonly string[], takes: number, seed = 1): TrainingSample[] {
  const random = createRandom(seed);
  return Array.from({ length: labels.length * takes }, (_, i) => {
    const k = i % labels.length;
    const values = Float32Array.from(
      { length: 4 },
      (_, d) => (d === k % 4 ? 3 : 0) + k + 0.4 * random.normal(),
    );
    const signal: Signal = { kind: 'sequence', frames: 1, dims: 4, values };
    return { facts: factsOf(i + 1, { label: labels[k] ?? '' }), signal };
  });
}

export const quietEnvironment: TrainingEnvironment = {
  now: () => 0,
  onProgress: () => {},
  isCancelled: () => false,
  fitNetwork,
};
