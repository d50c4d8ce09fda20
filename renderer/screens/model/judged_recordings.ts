import type { ConfusionCell, PartMetrics } from '../../../data/schema.ts';
import type { Model } from '../../../electron/ipc/contract.ts';
import { hrefOf } from '../../app/router.ts';

type VersionOf = Pick<Model, 'user_id' | 'modality' | 'version'>;

/** The recordings that a version was judged by: those of one label, and what it took them for. */
export function hrefOfJudged(
  { user_id, modality, version }: VersionOf,
  { label, understood }: { label: string; understood?: string },
): string {
  const only = { version, label, ...(understood === undefined ? {} : { understood }) };
  return hrefOf({ screen: 'recordings', user_id, modality, only });
}

/** An address is no place for more. */
const MOST = 200;

/** The recordings of one cell, of any part; null where it is not known which they were, or there are too many. */
export function hrefOfCell({ user_id, modality }: VersionOf, sample_ids: readonly number[]): string | null {
  if (sample_ids.length === 0 || sample_ids.length > MOST) return null;
  return hrefOf({ screen: 'recordings', user_id, modality, only: { ids: sample_ids.join('-') } });
}

/** The recordings of a cell, where they were kept. */
export function cellRecordings(
  { confusion_cells }: PartMetrics,
  row: number,
  column: number,
): readonly number[] {
  const is = (cell: ConfusionCell) => cell.true === row && cell.predicted === column;
  return confusion_cells?.find(is)?.sample_ids ?? [];
}
