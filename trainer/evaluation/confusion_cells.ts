import type { ConfusionCell } from '../../data/schema.ts';

/** The recordings behind each cell of the confusion matrix that holds any, by true class, then by answer. */
export function confusionCells(
  predicted: Uint16Array,
  truth: Uint16Array,
  sampleIds: readonly number[],
): ConfusionCell[] {
  const cells = new Map<string, ConfusionCell>();
  for (const [row, sample_id] of sampleIds.entries()) {
    const cell = { true: truth[row] ?? 0, predicted: predicted[row] ?? 0, sample_ids: [] };
    const key = `${cell.true} ${cell.predicted}`;
    const kept = cells.get(key) ?? cell;
    cells.set(key, kept);
    kept.sample_ids.push(sample_id);
  }
  return [...cells.values()].sort((a, b) => a.true - b.true || a.predicted - b.predicted);
}
