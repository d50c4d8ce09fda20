import { sinPi } from '../importers/wav/sine.ts';
import { AUDIO_SAMPLE_RATE } from '../schema.ts';
import { between, type Uniform, varied } from './random.ts';

/**
 * A voice after the source-filter model (Fant, "Acoustic Theory of Speech Production", 1960): pulses of the
 * vocal folds or the noise of breath, through three resonances of the mouth.
 */

/** Resonances in Hz, and how much of the source is pulses rather than breath. */
export interface Phone {
  formants: readonly [number, number, number];
  voiced: number;
  loudness: number;
}

/** A stretch from one phone to another. Pitch is relative to the speaker's. */
export interface Glide {
  seconds: number;
  from: Phone;
  to: Phone;
  pitch: readonly [number, number];
}

/** What one session's recordings have in common: the speaker on that day, and the room. */
export interface VoiceDay {
  pitchHz: number;
  /** Longer vocal tracts resonate lower. */
  tract: number;
  tempo: number;
  breath: number;
  /** Background noise, as a share of full scale. */
  noise: number;
}

const BANDWIDTHS = [90, 120, 180] as const;
const STRENGTHS = [1, 0.6, 0.3] as const;

export function voiceDay(pitchHz: number, uniform: Uniform): VoiceDay {
  return {
    pitchHz: pitchHz * varied(uniform, 0.1),
    tract: varied(uniform, 0.12),
    tempo: varied(uniform, 0.15),
    breath: between(uniform, 0.05, 0.45),
    noise: between(uniform, 0.002, 0.03),
  };
}

/** One utterance at 16 kHz in [-1, 1], with some silence around it. */
export function utter(glides: readonly Glide[], day: VoiceDay, uniform: Uniform): Float32Array {
  const sound = glides.flatMap(createMouth(day, uniform));
  const before = Math.round(between(uniform, 0.05, 0.25) * AUDIO_SAMPLE_RATE);
  const after = Math.round(between(uniform, 0.05, 0.25) * AUDIO_SAMPLE_RATE);
  const peak = sound.reduce((highest, value) => Math.max(highest, Math.abs(value)), 1e-9);
  const gain = between(uniform, 0.15, 0.6) / peak;
  const recording = new Float32Array(before + sound.length + after);
  for (let i = 0; i < recording.length; i++) {
    recording[i] = gain * (sound[i - before] ?? 0) + day.noise * (2 * uniform() - 1);
  }
  return recording;
}

/** Sings one glide after another without a break between them. */
function createMouth(day: VoiceDay, uniform: Uniform): (glide: Glide) => number[] {
  const pitchHz = day.pitchHz * varied(uniform, 0.12);
  const tract = day.tract * varied(uniform, 0.08);
  const resonators = BANDWIDTHS.map(createResonator);
  let phase = 0;
  return ({ seconds, from, to, pitch }) => {
    const length = Math.round(((seconds * varied(uniform, 0.2)) / day.tempo) * AUDIO_SAMPLE_RATE);
    return Array.from({ length }, (_, i) => {
      const t = i / length;
      phase += (pitchHz * mix(pitch[0], pitch[1], t)) / AUDIO_SAMPLE_RATE;
      const pulse = phase >= 1 ? 1 : 0;
      phase -= pulse;
      const voiced = mix(from.voiced, to.voiced, t) * (1 - day.breath);
      const source = 12 * voiced * pulse + (1 - voiced) * (2 * uniform() - 1);
      const shaped = resonators.reduce((sum, resonate, k) => {
        const formant = mix(from.formants[k] ?? 0, to.formants[k] ?? 0, t) * tract;
        return sum + (STRENGTHS[k] ?? 0) * resonate(source, formant);
      }, 0);
      return mix(from.loudness, to.loudness, t) * shaped;
    });
  };
}

/** A two-pole resonance; its frequency may change from sample to sample. */
function createResonator(bandwidth: number): (input: number, hz: number) => number {
  const radius = 1 - (Math.PI * bandwidth) / AUDIO_SAMPLE_RATE;
  let last = 0;
  let beforeLast = 0;
  return (input, hz) => {
    const cosine = sinPi((2 * hz) / AUDIO_SAMPLE_RATE + 0.5);
    const output = (1 - radius) * input + 2 * radius * cosine * last - radius * radius * beforeLast;
    beforeLast = last;
    last = output;
    return output;
  };
}

function mix(from: number, to: number, t: number): number {
  return from + (to - from) * t;
}
