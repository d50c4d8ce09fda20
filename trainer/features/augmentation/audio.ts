import { pow } from '../../engine/math.ts';
import type { Random } from '../../random.ts';

/** How far a changed recording may lie from the recorded one. */
const LIMITS = {
  /** Speed and pitch together, as a factor either way. */
  speed: 1.08,
  /** Share of the recording by which it may begin earlier or later. */
  shift: 0.1,
  decibels: 6,
  /** Noise is drawn evenly between these. */
  quietestNoiseDb: 40,
  loudestNoiseDb: 20,
};

/** The recording as it might have been made another time: quicker or slower, nearer or farther, in another room. */
export function augmentAudio(samples: Float32Array, random: Random): Float32Array {
  const spoken = changeSpeed(samples, pow(LIMITS.speed, evenly(random.fork('speed'), -1, 1)));
  const shift = Math.round(spoken.length * evenly(random.fork('shift'), -LIMITS.shift, LIMITS.shift));
  const gained = changeGain(
    shiftTime(spoken, shift),
    evenly(random.fork('gain'), -LIMITS.decibels, LIMITS.decibels),
  );
  const noise = random.fork('noise');
  return addNoise(gained, evenly(noise, LIMITS.loudestNoiseDb, LIMITS.quietestNoiseDb), noise);
}

/** Played `factor` times as fast: shorter and higher. Linear between neighbouring samples. */
export function changeSpeed(samples: Float32Array, factor: number): Float32Array {
  const length = Math.round(samples.length / factor);
  return Float32Array.from({ length }, (_, t) => {
    const position = Math.min(t * factor, samples.length - 1);
    const before = Math.floor(position);
    const weight = position - before;
    return (samples[before] ?? 0) * (1 - weight) + (samples[before + 1] ?? 0) * weight;
  });
}

/** Later by so many samples, or earlier where negative; what enters is silence, what leaves is lost. */
export function shiftTime(samples: Float32Array, by: number): Float32Array {
  return samples.map((_, t) => samples[t - by] ?? 0);
}

/** Louder by so many decibels, clipped at full scale as a recorder would. */
export function changeGain(samples: Float32Array, decibels: number): Float32Array {
  const factor = pow(10, decibels / 20);
  return samples.map((sample) => Math.min(1, Math.max(-1, sample * factor)));
}

/** White noise whose mean square is so many decibels below that of the recording; silence stays silent. */
export function addNoise(samples: Float32Array, signalToNoiseDb: number, random: Random): Float32Array {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  const deviation = Math.sqrt(power / pow(10, signalToNoiseDb / 10));
  return samples.map((sample) => sample + deviation * random.normal());
}

function evenly(random: Random, low: number, high: number): number {
  return low + (high - low) * random.uniform();
}
