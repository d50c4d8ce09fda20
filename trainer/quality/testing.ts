import type { SampleFacts } from '../../data/schema.ts';
import { createRandom } from '../random.ts';
import { factsOf } from '../testing.ts';
import type { Sequence, Sound } from './signals/recording.ts';

/** Recordings of nobody for the tests of the gate. */

/** Recordings of each label, as many as it says, of two sessions in turn. */
export function takesOf(counts: Record<string, number>, facts: Partial<SampleFacts> = {}): SampleFacts[] {
  const labels = Object.entries(counts).flatMap(([label, count]) => Array<string>(count).fill(label));
  return labels.map((label, i) =>
    factsOf(i + 1, { label, session_id: i % 2 === 0 ? 'sess_1' : 'sess_2', ...facts }),
  );
}

const SAMPLE_RATE = 16_000;

export function soundOf(sample_id: number, values: Float32Array, facts: Partial<SampleFacts> = {}): Sound {
  const size = { frames: values.length, dims: 1 };
  return {
    facts: factsOf(sample_id, { modality: 'sound', signal_kind: 'audio', ...size, ...facts }),
    signal: { kind: 'audio', sampleRate: SAMPLE_RATE, values },
  };
}

export interface Tone {
  seconds?: number;
  hertz?: number;
  /** The highest value. */
  peak?: number;
  /** Standard deviation of the noise below it. */
  noise?: number;
}

/** A call: a tone that swells and fades, over a little noise. */
export function toneOf(
  { seconds = 0.5, hertz = 200, peak = 0.5, noise = 0.0002 }: Tone = {},
  seed = 1,
): Float32Array {
  const random = createRandom(seed);
  const length = Math.round(seconds * SAMPLE_RATE);
  return Float32Array.from({ length }, (_, i) => {
    const swell = Math.sin((Math.PI * i) / length) ** 4;
    return peak * swell * Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE) + noise * random.normal();
  });
}

export interface Movement {
  frames?: number;
  dims?: number;
  /** How far it goes. */
  size?: number;
  /** Standard deviation of what tracking adds to each value. */
  noise?: number;
}

/** A movement to and fro, each value on its own way. */
export function movementOf(
  { frames = 30, dims = 42, size = 1, noise = 0.001 }: Movement = {},
  seed = 1,
): Float32Array {
  const random = createRandom(seed);
  const ways = Array.from({ length: dims }, () => ({ start: 2 + random.normal(), reach: random.normal() }));
  return Float32Array.from({ length: frames * dims }, (_, i) => {
    const { start, reach } = ways[i % dims] ?? { start: 0, reach: 0 };
    const moment = Math.floor(i / dims) / frames;
    return start + size * reach * Math.sin(2 * Math.PI * moment) + noise * random.normal();
  });
}

export function sequenceOf(
  sample_id: number,
  dims: number,
  values: Float32Array,
  facts: Partial<SampleFacts> = {},
): Sequence {
  const frames = values.length / dims;
  return {
    facts: factsOf(sample_id, { frames, dims, ...facts }),
    signal: { kind: 'sequence', frames, dims, values },
  };
}
