import { log } from '../../engine/math.ts';
import { segmentMeans } from './segments.ts';
import { soundAnalyser } from './sound.ts';
import type { LogMelFramesSpec } from './spec.ts';

/** [frames, bands], or [frames, bands, 1] as an image. */
export function logMelFramesShape({ frames, mel_bands, layout }: LogMelFramesSpec): readonly number[] {
  return layout === 'image' ? [frames, mel_bands, 1] : [frames, mel_bands];
}

/** Logarithms of the mel energies of what was heard, averaged over time to a fixed number of frames. */
export function logMelFramesExtractor(spec: LogMelFramesSpec): (samples: Float32Array) => Float32Array {
  const toSound = soundAnalyser(spec);
  return (samples) => {
    const { energies } = toSound(samples);
    const logs = { ...energies, values: energies.values.map((energy) => log(energy)) };
    return Float32Array.from(segmentMeans(logs, spec.frames).values);
  };
}
