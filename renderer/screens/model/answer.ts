import type { Metrics, PartMetrics } from '../../../data/schema.ts';

/** The one question a therapist has: how many unseen recordings would this model understand? */
export type Answer =
  | { kind: 'understood'; correct: number; samples: number; share: number }
  /** No test part could be formed; what others of the training say stands in for it. */
  | {
      kind: 'estimated';
      correct: number;
      samples: number;
      share: number;
      source: NonNullable<Metrics['estimate_source']>;
    }
  /** There is no honest figure. */
  | { kind: 'unknown' };

export function answerOf({ test, estimate, estimate_source: source }: Metrics): Answer {
  if (test && test.samples > 0) return { kind: 'understood', ...countsOf(test) };
  if (estimate && estimate.samples > 0 && source) {
    return { kind: 'estimated', ...countsOf(estimate), source };
  }
  return { kind: 'unknown' };
}

/** The figures that the answer rests on: of the test, or of what stands in for it. */
export function judgedPart({ test, estimate }: Metrics): PartMetrics | null {
  return test ?? estimate;
}

function countsOf(part: PartMetrics): { correct: number; samples: number; share: number } {
  const correct = correctOf(part);
  return { correct, samples: part.samples, share: correct / part.samples };
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
