import { AUDIO_SAMPLE_RATE, type SampleFacts, type Signal } from '../data/schema.ts';
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

/** `takes` movements of each label, 20 frames long: every label goes its own way, each time at another tempo. */
export function movementSamples(labels: readonly string[], takes: number, seed = 1): TrainingSample[] {
  const random = createRandom(seed);
  const [frames, dims] = [20, 4];
  return Array.from({ length: labels.length * takes }, (_, i) => {
    const k = i % labels.length;
    const tempo = 0.8 + 0.4 * random.uniform();
    const values = Float32Array.from({ length: frames * dims }, (_, at) => {
      const angle = (2 * Math.PI * tempo * Math.floor(at / dims) * (1 + k)) / frames;
      return Math.sin(angle + (at % dims)) + 0.1 * random.normal();
    });
    const signal: Signal = { kind: 'sequence', frames, dims, values };
    return { facts: factsOf(i + 1, { label: labels[k] ?? '', frames, dims }), signal };
  });
}

/** `takes` tones of 0.4 s of each label, every label an octave above the one before, in a little noise. */
export function toneSamples(labels: readonly string[], takes: number, seed = 1): TrainingSample[] {
  const random = createRandom(seed);
  const frames = 0.4 * AUDIO_SAMPLE_RATE;
  return Array.from({ length: labels.length * takes }, (_, i) => {
    const k = i % labels.length;
    const hertz = 300 * 2 ** k * (0.95 + 0.1 * random.uniform());
    const values = Float32Array.from(
      { length: frames },
      (_, t) => 0.3 * Math.sin((2 * Math.PI * hertz * t) / AUDIO_SAMPLE_RATE) + 0.01 * random.normal(),
    );
    return { facts: soundFacts(i + 1, labels[k] ?? '', frames), signal: audioOf(values) };
  });
}

/** Recordings of `seconds` in which nothing is to be heard. */
export function silentSamples(labels: readonly string[], takes: number, seconds = 0.4): TrainingSample[] {
  const frames = seconds * AUDIO_SAMPLE_RATE;
  return Array.from({ length: labels.length * takes }, (_, i) => ({
    facts: soundFacts(i + 1, labels[i % labels.length] ?? '', frames),
    signal: audioOf(new Float32Array(frames)),
  }));
}

const audioOf = (values: Float32Array): Signal => ({ kind: 'audio', sampleRate: AUDIO_SAMPLE_RATE, values });

const soundFacts = (sample_id: number, label: string, frames: number) =>
  factsOf(sample_id, {
    ...{ modality: 'sound', encoding: 'wav', signal_kind: 'audio' },
    ...{ label, frames, dims: 1 },
  });

export const quietEnvironment: TrainingEnvironment = {
  now: () => 0,
  onProgress: () => {},
  onTrial: () => {},
  isCancelled: () => false,
  fitNetwork,
};
