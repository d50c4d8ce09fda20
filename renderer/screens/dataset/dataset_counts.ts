import { TRAINING_MINIMUM } from '../../../data/schema.ts';
import type { DatasetDetail } from '../../../electron/ipc/contract.ts';

type Label = DatasetDetail['labels'][number];

/** Most recordings first, so that the shape of the list is the shape of the imbalance. */
export function byCount(labels: readonly Label[]): Label[] {
  return labels.toSorted((a, b) => b.trainable - a.trainable || a.label.localeCompare(b.label));
}

/** The labels that keep a training from starting, because they have too few recordings. */
export function withTooFew(labels: readonly Label[]): Label[] {
  return labels.filter(({ trainable }) => trainable < TRAINING_MINIMUM.samples_per_class);
}

export type Reason = keyof DatasetDetail['not_trainable'];

/** The reasons that keep recordings out of training, most frequent first; none is left out but zeros. */
export function reasons(counts: DatasetDetail['not_trainable']): { reason: Reason; count: number }[] {
  const all = (Object.keys(counts) as Reason[]).map((reason) => ({ reason, count: counts[reason] }));
  return all.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
