import type { AudioPart, AudioStatisticsSpec } from '../../../features/audio/spec.ts';
import { writeCepstrum, writeDeltas } from './cepstrum.ts';
import type { Formula } from './formula.ts';
import { writeDeviations, writeSegmentMeans } from './frames.ts';
import { writeModulation } from './modulation.ts';
import { writeRhythm } from './rhythm.ts';
import type { WrittenSound } from './sound.ts';

/** The parts one after the other [features]: trainer/features/audio/statistics.ts. */
export function writeAudioStatistics(
  formula: Formula,
  spec: AudioStatisticsSpec,
  sound: WrittenSound,
): string {
  const cepstrum = writeCepstrum(formula.below('cepstrum'), spec, sound.logEnergies);
  const slopes = writeDeltas(formula.below('deltas'), cepstrum, spec.delta_window);
  const parts: Record<AudioPart, (part: Formula) => string> = {
    segment_mean: (part) => part.flat(writeSegmentMeans(part, cepstrum, spec.segments)),
    std: (part) => writeDeviations(part, cepstrum.values),
    delta_std: (part) => writeDeviations(part, slopes.values),
    delta_delta_std: (part) =>
      writeDeviations(part, writeDeltas(part.below('deltas'), slopes, spec.delta_window).values),
    modulation: (part) => writeModulation(part, spec, sound.energies),
    rhythm: (part) => writeRhythm(part, spec, sound),
  };
  return formula.concat(0, ...spec.parts.map((part) => parts[part](formula.below(part))));
}
