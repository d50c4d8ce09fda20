import type { Texts } from '../../messages/texts.ts';
import { framesPerSecond, type Sequence, type Sound } from './signal.ts';

/** What a recording is, in a sentence, for those who do not see its picture. */

/** How much sound is looked at together: 50 ms. */
const STRETCHES_A_SECOND = 20;

export type Loudness = 'silent' | 'quiet' | 'medium' | 'loud';

export interface SoundFacts {
  seconds: number;
  /** The middle of the loudest stretch. */
  loudestAt: number;
  loudness: Loudness;
}

/** How long it is, where it is loudest, and how loud that is: the root mean square of 50 ms. */
export function soundFacts({ samples, sampleRate }: Sound): SoundFacts {
  const length = Math.max(1, Math.round(sampleRate / STRETCHES_A_SECOND));
  let [most, at] = [0, 0];
  for (let from = 0; from < samples.length; from += length) {
    const power = meanSquare(samples.subarray(from, from + length));
    if (power > most) [most, at] = [power, from + Math.min(length, samples.length - from) / 2];
  }
  return {
    seconds: samples.length / sampleRate,
    loudestAt: at / sampleRate,
    loudness: loudnessOf(10 * Math.log10(Math.max(most, 1e-12))),
  };
}

/** Decibels below full scale; speech close to a microphone lies about -20. */
function loudnessOf(decibels: number): Loudness {
  if (decibels < -60) return 'silent';
  if (decibels < -34) return 'quiet';
  return decibels < -9 ? 'medium' : 'loud';
}

function meanSquare(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return sum / Math.max(1, samples.length);
}

export function soundWords(sound: Sound, { t, seconds }: Texts): string {
  const { seconds: length, loudestAt, loudness } = soundFacts(sound);
  if (loudness === 'silent') return t('viewer.sound_silent', { length: seconds(length) });
  return t(`viewer.sound_${loudness}`, { length: seconds(length), at: seconds(loudestAt) });
}

/** How long a gesture is, and when most of it moves. */
export function gestureWords(sequence: Sequence, { t, seconds, number }: Texts): string {
  const { frames, encoding } = sequence;
  const perSecond = framesPerSecond(encoding);
  const length = t('viewer.pictures', { count: frames });
  if (frames < 2) return t('viewer.still');
  const at = number(liveliestFrame(sequence) + 1);
  if (perSecond === null) return t('viewer.gesture', { length, at });
  return t('viewer.gesture_timed', { length, at, seconds: seconds(frames / perSecond) });
}

/** The frame to which most changed from the one before; frames in which landmarks were lost do not count. */
export function liveliestFrame({ frames, dims, values }: Sequence): number {
  let [most, liveliest] = [0, 0];
  for (let t = 1; t < frames; t++) {
    let change = 0;
    for (let j = 0; j < dims; j++) {
      const [before, now] = [values[(t - 1) * dims + j] ?? 0, values[t * dims + j] ?? 0];
      if (before !== 0 && now !== 0) change += (now - before) ** 2;
    }
    if (change > most) [most, liveliest] = [change, t];
  }
  return liveliest;
}
