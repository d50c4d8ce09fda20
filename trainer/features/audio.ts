import { type Cepstrum, cepstralAnalyser, deltas } from './cepstrum.ts';
import { melAnalyser } from './mel.ts';
import type { AudioFeatureSpec } from './spec.ts';

type Statistic = AudioFeatureSpec['statistics'][number];

export function audioFeatureLength({ statistics, coefficients, segments }: AudioFeatureSpec): number {
  const blocks = statistics.map((statistic) => (statistic === 'segment_mean' ? segments : 1));
  return coefficients * blocks.reduce((sum, count) => sum + count, 0);
}

/** Statistics over time of cepstral coefficients and of their deltas, in the order of the specification. */
export function audioFeatureExtractor(spec: AudioFeatureSpec): (samples: Float32Array) => Float32Array {
  const toMel = melAnalyser(spec);
  const toCepstrum = cepstralAnalyser(spec);
  return (samples) => {
    const cepstrum = toCepstrum(toMel(samples));
    const slopes = deltas(cepstrum, spec.delta_window);
    return Float32Array.from(
      spec.statistics.flatMap((statistic) => statistics[statistic](cepstrum, slopes, spec.segments)),
    );
  };
}

const statistics: Record<Statistic, (cepstrum: Cepstrum, slopes: Cepstrum, segments: number) => number[]> = {
  mean: (cepstrum) => means(cepstrum),
  std: (cepstrum) => deviations(cepstrum),
  segment_mean: (cepstrum, _, segments) => segmentMeans(cepstrum, segments),
  delta_mean: (_, slopes) => means(slopes),
  delta_std: (_, slopes) => deviations(slopes),
};

/** Over frames `first` up to, but without, `end`. */
function means(cepstrum: Cepstrum, first = 0, end = cepstrum.frames): number[] {
  return Array.from({ length: cepstrum.coefficients }, (_, k) => {
    let sum = 0;
    for (let t = first; t < end; t++) sum += cepstrum.values[t * cepstrum.coefficients + k] ?? 0;
    return sum / (end - first);
  });
}

/** Standard deviations of the population. */
function deviations(cepstrum: Cepstrum): number[] {
  return means(cepstrum).map((centre, k) => {
    let sum = 0;
    for (let t = 0; t < cepstrum.frames; t++) {
      sum += ((cepstrum.values[t * cepstrum.coefficients + k] ?? 0) - centre) ** 2;
    }
    return Math.sqrt(sum / cepstrum.frames);
  });
}

/** Segment s runs from floor(s × frames / segments) up to ceil((s + 1) × frames / segments): never empty. */
function segmentMeans(cepstrum: Cepstrum, segments: number): number[] {
  return Array.from({ length: segments }, (_, s) =>
    means(
      cepstrum,
      Math.floor((s * cepstrum.frames) / segments),
      Math.ceil(((s + 1) * cepstrum.frames) / segments),
    ),
  ).flat();
}
