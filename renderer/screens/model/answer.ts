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
