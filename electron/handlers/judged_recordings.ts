import { RefusedError } from '../../data/errors.ts';
import { getModel } from '../../data/queries/models.ts';
import { modelUnknown } from '../../data/registry_errors.ts';
import type { ConfusionCell } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { VersionKey } from '../../data/versions.ts';

/**
 * The recordings behind the confusion matrix of a version, as its training kept it: of the test, or of what stood
 * in for one. `label` is the true label as it was then, so that a cell holds as many as it says even after some of
 * them were given another.
 * @throws RefusedError MODEL_UNKNOWN, CELLS_NOT_KEPT
 */
export function judgedRecordings(
  store: ReadonlyStore,
  version: VersionKey,
  { label, understood }: { label?: string | undefined; understood?: string | undefined },
): number[] {
  const { labels, cells } = cellsOf(store, version);
  const wanted = cells.filter(
    (cell) =>
      (label === undefined || labels[cell.true] === label) &&
      (understood === undefined || labels[cell.predicted] === understood),
  );
  return wanted.flatMap(({ sample_ids }) => sample_ids);
}

function cellsOf(store: ReadonlyStore, key: VersionKey): { labels: string[]; cells: ConfusionCell[] } {
  const model = getModel(store, key, key.version);
  if (!model) throw modelUnknown(key);
  const part = model.metrics.test ?? model.metrics.estimate;
  if (!part) return { labels: [], cells: [] };
  if (part.confusion_cells) return { labels: part.labels, cells: part.confusion_cells };
  throw new RefusedError(
    'CELLS_NOT_KEPT',
    `Which recordings version ${key.version} judged was not kept when it was trained. Train a new version to see them.`,
  );
}
