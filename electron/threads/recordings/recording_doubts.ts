import type { DatasetKey } from '../../../data/queries/datasets.ts';
import { datasetState } from '../../../data/queries/recordings/state.ts';
import { listSampleFacts } from '../../../data/queries/samples.ts';
import type { SampleFacts } from '../../../data/schema.ts';
import type { ReadonlyStore } from '../../../data/store.ts';
import { standardisedRows } from '../../../trainer/quality/doubts/description.ts';
import { type Doubt, doubtsOf } from '../../../trainer/quality/doubts/doubts.ts';
import { describedRecordings } from './described.ts';

export interface FoundDoubts {
  /** How the dataset stood when they were looked for. */
  state: string;
  doubts: { sample_id: number; doubt: Doubt }[];
}

/** Which recordings of a dataset should be looked at first. Takes as long as describing them all, the first time. */
export function recordingDoubts(store: ReadonlyStore, key: DatasetKey): FoundDoubts {
  const state = datasetState(store, key);
  const judged = listSampleFacts(store, key).filter(mayBeDoubted);
  const ids = judged.map(({ sample_id }) => sample_id);
  const described = standardisedRows(describedRecordings(store, key, ids));
  const doubts = doubtsOf(
    described,
    judged.map(({ label }) => label ?? ''),
  );
  const named = [...doubts].map(([row, doubt]) => ({ sample_id: ids[row] ?? 0, doubt }));
  return { state, doubts: named };
}

/** A label that counts, or may come to count. */
const mayBeDoubted = ({ label, label_status, consent }: SampleFacts) =>
  label !== null && label_status !== 'rejected' && consent !== 'refused';
