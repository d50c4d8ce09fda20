import { z } from 'zod';
import type { Store } from '../connection.ts';
import { AppError, RefusedError } from '../errors.ts';
import { type Part, partSchema } from '../schema.ts';
import { datasetKey, samplePartsSchema } from './training_run.ts';
import { defineWrite } from './write.ts';

/**
 * Keeps the part of each recording. Parts are for ever: giving a recording the part that it has is no change,
 * another part is refused.
 * @throws RefusedError SAMPLE_UNKNOWN, AppError PART_IS_FINAL
 */
export const assignParts = defineWrite(
  z.object({ ...datasetKey, assignments: samplePartsSchema }),
  (store, _stamp, { user_id, modality, assignments }) => {
    const assigned: Partial<Record<Part, number>> = {};
    for (const { sample_id, part } of assignments) {
      if (assignPart(store, [user_id, modality, sample_id], part)) assigned[part] = (assigned[part] ?? 0) + 1;
    }
    const total = Object.values(assigned).reduce((sum, count) => sum + count, 0);
    const change = {
      action: 'training.assign_parts',
      subject: `dataset/${user_id}/${modality}`,
      old_value: null,
      new_value: assigned,
    };
    return { output: { assigned: total }, changes: total > 0 ? [change] : [] };
  },
);

type SampleKey = readonly [user_id: string, modality: string, sample_id: number];

/** False where the recording has this part already. */
function assignPart(store: Store, key: SampleKey, part: Part): boolean {
  const current = partOf(store, key);
  if (current === part) return false;
  if (current !== null) throw finalPartError(key[2], current, part);
  store.run('UPDATE samples SET part = ? WHERE sample_id = ?', [part, key[2]]);
  return true;
}

function partOf(store: Store, key: SampleKey): Part | null {
  const row = store.get(
    z.object({ part: partSchema.nullable() }),
    'SELECT part FROM samples WHERE user_id = ? AND modality = ? AND sample_id = ?',
    key,
  );
  if (row) return row.part;
  const [user_id, modality, sample_id] = key;
  throw new RefusedError(
    'SAMPLE_UNKNOWN',
    `Recording ${sample_id} is not among the ${modality} recordings of "${user_id}".`,
    {
      details: { user_id, modality, sample_id },
    },
  );
}

function finalPartError(sample_id: number, current: Part, asked: Part): AppError {
  return new AppError(
    'PART_IS_FINAL',
    `Recording ${sample_id} belongs to ${current} for ever and cannot move to ${asked}. Start the training again.`,
    { details: { sample_id, current, asked } },
  );
}
