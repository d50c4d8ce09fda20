import type { DatasetKey } from '../../../data/queries/datasets.ts';
import { listSampleFacts } from '../../../data/queries/samples.ts';
import type { ReadonlyStore } from '../../../data/store.ts';
import { principalPlane } from '../../../trainer/evaluation/projection.ts';
import { standardisedRows } from '../../../trainer/quality/doubts/description.ts';
import { createRandom } from '../../../trainer/random.ts';
import { describedRecordings } from './described.ts';

/** More points than this are one cloud to the eye. */
export const MOST_POINTS = 2000;
const SEED = 1;

export interface RecordingMap {
  points: { sample_id: number; x: number; y: number; label: string | null }[];
  total: number;
}

/** Where the recordings of a dataset lie towards each other; of very many a sample, the same one each time. */
export function recordingMap(store: ReadonlyStore, key: DatasetKey): RecordingMap {
  const all = listSampleFacts(store, key).filter(({ consent }) => consent !== 'refused');
  const shown = sampleOf(all, MOST_POINTS);
  const vectors = describedRecordings(
    store,
    key,
    shown.map(({ sample_id }) => sample_id),
  );
  const { rows, columns } = standardisedRows(vectors);
  const plane = principalPlane(rows, columns);
  const points = shown.map(({ sample_id, label }, i) => ({
    ...{ sample_id, label },
    ...{ x: plane[2 * i] ?? 0, y: plane[2 * i + 1] ?? 0 },
  }));
  return { points, total: all.length };
}

function sampleOf<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  const chosen = createRandom(SEED)
    .shuffle(Uint32Array.from(all, (_, i) => i))
    .subarray(0, most)
    .sort();
  return [...chosen].flatMap((i) => all[i] ?? []);
}
