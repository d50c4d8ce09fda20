import { channelDeviations } from '../frames.ts';
import { cepstralAnalyser, deltas } from './cepstrum.ts';
import { modulationAnalyser, modulationLength } from './modulation.ts';
import { rhythm, rhythmLength } from './rhythm.ts';
import { segmentMeans } from './segments.ts';
import { soundAnalyser } from './sound.ts';
import type { AudioPart, AudioStatisticsSpec } from './spec.ts';

export function audioStatisticsLength(spec: AudioStatisticsSpec): number {
  const lengths: Record<AudioPart, number> = {
    segment_mean: spec.segments * spec.coefficients,
    std: spec.coefficients,
    delta_std: spec.coefficients,
    delta_delta_std: spec.coefficients,
    modulation: modulationLength(spec),
    rhythm: rhythmLength(spec),
  };
  return spec.parts.reduce((sum, part) => sum + lengths[part], 0);
}

/** The course of the cepstrum, its unrest, and the rhythm of a sound, in the order of the specification. */
export function audioStatisticsExtractor(spec: AudioStatisticsSpec): (samples: Float32Array) => Float32Array {
  const toSound = soundAnalyser(spec);
  const toCepstrum = cepstralAnalyser(spec.mel_bands, spec.coefficients);
  const toModulation = modulationAnalyser(spec);
  return (samples) => {
    const sound = toSound(samples);
    const cepstrum = toCepstrum(sound.energies);
    const slopes = deltas(cepstrum, spec.delta_window);
    const parts: Record<AudioPart, () => Iterable<number>> = {
      segment_mean: () => segmentMeans(cepstrum, spec.segments).values,
      std: () => channelDeviations(cepstrum),
      delta_std: () => channelDeviations(slopes),
      delta_delta_std: () => channelDeviations(deltas(slopes, spec.delta_window)),
      modulation: () => toModulation(sound.energies),
      rhythm: () => rhythm(sound, spec),
    };
    return Float32Array.from(spec.parts.flatMap((part) => [...parts[part]()]));
  };
}
