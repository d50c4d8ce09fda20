import { pow } from '../../engine/math.ts';
import type { Frames } from '../frames.ts';
import { melAnalyser } from './mel.ts';
import type { SoundSpec } from './spec.ts';

/** What was heard in a recording, whatever its level and the silence around it. */
export interface Sound {
  /** Mel energies [frames, bands] from the first to the last audible frame; audible frames are 1 loud on average. */
  energies: Frames;
  /** Of each frame: the sum of its energies. */
  loudness: Float64Array;
  /** Share of the frames that are audible: within `trim_db` of the loudest. */
  audibleShare: number;
}

/** Cuts silent edges off, divides by the mean loudness of audible frames, and raises what lies below the range. */
export function soundAnalyser(spec: SoundSpec): (samples: Float32Array) => Sound {
  const toMel = melAnalyser(spec);
  const [audible, range] = [decibels(-spec.trim_db), decibels(-spec.dynamic_range_db)];
  return (samples) => {
    const recorded = raised(toMel(samples), spec.log_floor);
    const { heard, loudness } = withoutSilentEdges(recorded, audible);
    const loud = loudness.filter((value) => value >= largest(loudness) * audible);
    const level = sum(loud) / loud.length;
    const energies = raised(
      { ...heard, values: heard.values.map((energy) => energy / level) },
      (largest(heard.values) / level) * range,
    );
    return {
      energies,
      loudness: loudnessOf(energies),
      audibleShare: loud.length / heard.frames,
    };
  };
}

function withoutSilentEdges(mel: Frames, audible: number): { heard: Frames; loudness: Float64Array } {
  const loudness = loudnessOf(mel);
  const threshold = largest(loudness) * audible;
  const first = loudness.findIndex((value) => value >= threshold);
  const end = loudness.findLastIndex((value) => value >= threshold) + 1;
  const values = mel.values.subarray(first * mel.channels, end * mel.channels);
  return {
    heard: { frames: end - first, channels: mel.channels, values },
    loudness: loudness.subarray(first, end),
  };
}

function loudnessOf({ frames, channels, values }: Frames): Float64Array {
  return Float64Array.from({ length: frames }, (_, t) =>
    sum(values.subarray(t * channels, (t + 1) * channels)),
  );
}

function raised(mel: Frames, floor: number): Frames {
  return { ...mel, values: mel.values.map((energy) => Math.max(energy, floor)) };
}

function decibels(value: number): number {
  return pow(10, value / 10);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
