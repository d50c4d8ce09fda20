import { quantile, type Sound } from './recording.ts';

/** Loudness is judged in frames of 20 ms, short against a syllable. */
const FRAME_SECONDS = 0.02;
/** What stands for no energy at all: far below the −98 dBFS of 16-bit rounding. */
const NOTHING_DB = -120;

/** A sound in a few figures, all levels root mean square in dB of full scale (a constant 1 is 0 dB). */
export interface Loudness {
  seconds: number;
  level: number;
  loudest: number;
  /** The level that nine frames of ten exceed: what is there when nothing is said. */
  background: number;
  first: number;
  last: number;
}

/** A sound and how loud it is. */
export interface HeardSound extends Sound {
  loudness: Loudness;
}

export const hear = (sound: Sound): HeardSound => ({ ...sound, loudness: loudnessOf(sound) });

function loudnessOf({ signal: { values, sampleRate } }: Sound): Loudness {
  const length = Math.min(values.length, Math.round(FRAME_SECONDS * sampleRate));
  const levels: number[] = [];
  let energy = 0;
  for (let start = 0; start + length <= values.length; start += length) {
    const inFrame = energyOf(values, start, start + length);
    levels.push(decibels(inFrame / length));
    energy += inFrame;
  }
  const judged = levels.length * length;
  return {
    seconds: values.length / sampleRate,
    level: decibels(energy / judged),
    loudest: levels.reduce((most, level) => Math.max(most, level), NOTHING_DB),
    background: quantile(levels, 0.1),
    first: levels[0] ?? NOTHING_DB,
    last: decibels(energyOf(values, values.length - length, values.length) / length),
  };
}

function energyOf(values: Float32Array, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) {
    const value = values[i] ?? 0;
    sum += value * value;
  }
  return sum;
}

function decibels(power: number): number {
  return Math.max(NOTHING_DB, 10 * Math.log10(power + Number.MIN_VALUE));
}
