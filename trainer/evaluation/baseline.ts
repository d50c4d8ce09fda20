import type { Baseline, PartMetrics } from '../../data/schema.ts';
import { binomialLowerBound } from './binomial.ts';

/** One-sided, so that with the other side it makes the 95 % of every other figure. */
const CONFIDENCE = 0.975;

/**
 * How the answers on a part stand beside always naming one label, the one that would be right most often there:
 * the least that a model must better to be of any use. null where the part is empty.
 */
export function baselineOf({
  labels,
  confusion,
}: Pick<PartMetrics, 'labels' | 'confusion'>): Baseline | null {
  const support = confusion.map((row) => row.reduce((sum, count) => sum + count, 0));
  const samples = support.reduce((sum, count) => sum + count, 0);
  if (samples === 0) return null;
  const correct = confusion.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  const most = support.indexOf(Math.max(...support));
  return {
    ...{ samples, correct, accuracy: correct / samples },
    lower_bound: binomialLowerBound(correct, samples, CONFIDENCE),
    label: labels[most] ?? '',
    share: (support[most] ?? 0) / samples,
  };
}

/** Better than a constant answer, and not by chance. */
export const beatsBaseline = ({ lower_bound, share }: Baseline): boolean => lower_bound > share;
