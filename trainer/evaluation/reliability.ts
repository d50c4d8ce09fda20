import type { ReliabilityBin } from '../../data/schema.ts';
import type { Weights } from './ranking.ts';

/** The bins of THE expected calibration error, as in Guo et al., "On Calibration of Modern Neural Networks" (2017). */
export const RELIABILITY_BINS = 15;
const EQUAL_MASS_BINS = 10;

/** Confidence against accuracy in 15 bins of equal width, (0, 1/15] to (14/15, 1]; zero belongs to the first. */
export function reliabilityBins(confidence: Float32Array, right: Uint8Array): ReliabilityBin[] {
  const { counts, confidences, rights } = binSums(confidence, right);
  return Array.from({ length: RELIABILITY_BINS }, (_, bin) => {
    const count = counts[bin] ?? 0;
    return {
      from: bin / RELIABILITY_BINS,
      to: (bin + 1) / RELIABILITY_BINS,
      count,
      confidence: count === 0 ? null : (confidences[bin] ?? 0) / count,
      accuracy: count === 0 ? null : (rights[bin] ?? 0) / count,
    };
  });
}

/** Expected calibration error: mean distance of confidence and accuracy over the 15 bins, by their weight. */
export function calibrationError(confidence: Float32Array, right: Uint8Array, weights?: Weights): number {
  const { counts, confidences, rights } = binSums(confidence, right, weights);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const distance = confidences.reduce((sum, c, bin) => sum + Math.abs(c - (rights[bin] ?? 0)), 0);
  return total === 0 ? 0 : distance / total;
}

/** The same with 10 bins of equally many rows; equal confidences stay in one bin. */
export function equalMassCalibrationError(confidence: Float32Array, right: Uint8Array): number {
  const rows = confidence.length;
  if (rows === 0) return 0;
  const order = Uint32Array.from(confidence, (_, row) => row).sort(
    (a, b) => (confidence[a] ?? 0) - (confidence[b] ?? 0) || a - b,
  );
  let [distance, gap, bin, last] = [0, 0, 0, Number.NaN];
  for (const [i, row] of order.entries()) {
    const sure = confidence[row] ?? 0;
    const due = Math.floor((i * EQUAL_MASS_BINS) / rows);
    if (due > bin && sure !== last) {
      [distance, gap, bin] = [distance + Math.abs(gap), 0, due];
    }
    gap += sure - (right[row] ?? 0);
    last = sure;
  }
  return (distance + Math.abs(gap)) / rows;
}

function binSums(confidence: Float32Array, right: Uint8Array, weights?: Weights) {
  const empty = () => new Float64Array(RELIABILITY_BINS);
  const [counts, confidences, rights] = [empty(), empty(), empty()];
  for (let row = 0; row < confidence.length; row++) {
    const sure = confidence[row] ?? 0;
    const weight = weights ? (weights[row] ?? 0) : 1;
    const bin = Math.max(Math.ceil(Math.min(sure, 1) * RELIABILITY_BINS) - 1, 0);
    counts[bin] = (counts[bin] ?? 0) + weight;
    confidences[bin] = (confidences[bin] ?? 0) + weight * sure;
    rights[bin] = (rights[bin] ?? 0) + weight * (right[row] ?? 0);
  }
  return { counts, confidences, rights };
}
