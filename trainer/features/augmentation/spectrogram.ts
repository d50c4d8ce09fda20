import type { Random } from '../../random.ts';

/** Log-mel energies row-major [frames, bands]. */
export interface Spectrogram {
  frames: number;
  bands: number;
  values: Float32Array;
}

/** Stretches of each kind, and the largest share of the axis that one may cover. */
const MASKS = { count: 2, share: 0.15 };

/**
 * SpecAugment (Park et al., 2019) without its warping: some stretches of time and some bands are replaced by the
 * mean of the spectrogram, so that no single moment and no single band decides.
 */
export function maskSpectrogram(spectrogram: Spectrogram, random: Random): Spectrogram {
  const { frames, bands } = spectrogram;
  const values = spectrogram.values.slice();
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  for (let i = 0; i < MASKS.count; i++) {
    const [first, end] = stretch(frames, random);
    values.fill(mean, first * bands, end * bands);
    const [lowest, beyond] = stretch(bands, random);
    for (let t = 0; t < frames; t++) values.fill(mean, t * bands + lowest, t * bands + beyond);
  }
  return { frames, bands, values };
}

/** From, up to but without, at random; may be empty. */
function stretch(length: number, random: Random): [number, number] {
  const width = random.integer(Math.floor(length * MASKS.share) + 1);
  const first = random.integer(length - width + 1);
  return [first, first + width];
}
