import type { Metrics, PartMetrics } from '../../../data/schema.ts';

/** The one question a therapist has: how many unseen recordings would this model understand? */
export type Answer =
  | { kind: 'understood'; correct: number; samples: number; share: number }
  /** No test part could be formed: there is no honest figure. */
  | { kind: 'unknown' };

export function answerOf({ test }: Metrics): Answer {
  if (!test || test.samples === 0) return { kind: 'unknown' };
  const correct = correctOf(test);
  return { kind: 'understood', correct, samples: test.samples, share: correct / test.samples };
}

/**
 * Of 100 recordings of the same kind, how many would likely be understood: rounded outwards, so that it never
 * looks surer than it is. `one_group`: they all hang together, so chance cannot be measured; null: it never was.
 */
export function rangeOf({ intervals }: PartMetrics): { low: number; high: number } | 'one_group' | null {
  if (!intervals) return null;
  if (!intervals.accuracy) return 'one_group';
  const { low, high } = intervals.accuracy;
  return { low: Math.floor(tenths(100 * low)), high: Math.ceil(tenths(100 * high)) };
}

/** 100 · 0.28 is a little more than 28: that must not count. */
const tenths = (value: number) => Math.round(value * 10) / 10;

/** Recordings on the diagonal: true label and prediction agree. */
function correctOf({ confusion }: PartMetrics): number {
  return confusion.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
}

export interface Mistake {
  actual: string;
  predicted: string;
  count: number;
}

/** What was taken for something else, most frequent first. */
export function mistakesOf({ labels, confusion }: PartMetrics): Mistake[] {
  const mistakes = confusion.flatMap((row, actual) =>
    row.map((count, predicted) => ({
      actual: labels[actual] ?? '',
      predicted: labels[predicted] ?? '',
      count: actual === predicted ? 0 : count,
    })),
  );
  return mistakes.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
