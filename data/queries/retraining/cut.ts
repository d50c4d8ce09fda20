import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import type { DatasetKey } from '../datasets.ts';
import { given, MODALITY, USER } from './given.ts';

/** The newest rows that a training had seen; everything above them is new to it. */
const cutSchema = z.object({
  /** Of the import's entry in the journal; 0 where the training saw none. */
  seq: z.number(),
  last_sample_id: z.number(),
  last_recognition_id: z.number(),
  last_feedback_id: z.number(),
});
export type Cut = z.output<typeof cutSchema>;

/** Everything is new. */
export const FROM_THE_BEGINNING: Cut = {
  ...{ seq: 0, last_sample_id: 0, last_recognition_id: 0, last_feedback_id: 0 },
};

/**
 * A run sees whole imports only: its cut is the last of the user's imports that was there when it began and that
 * brought no recording of the dataset which the run, having read them shortly before, has not.
 */
const CUT = `
  SELECT i.seq, i.last_sample_id, i.last_recognition_id, i.last_feedback_id
  FROM retraining_journal i INDEXED BY retraining_imports_by_user
  WHERE i.user_id = ${USER} AND i.kind = 'import'
    AND i.seq < (SELECT seq FROM retraining_journal b INDEXED BY retraining_journal_by_pair
      WHERE b.user_id = ${USER} AND b.modality = ${MODALITY} AND b.kind = 'training_began' AND b.subject_id = ${given('run_id')})
    AND i.last_sample_id < COALESCE((SELECT MIN(sample_id) FROM samples
      WHERE user_id = ${USER} AND modality = ${MODALITY} AND sample_id > ${given('last_sample_id')}), 9e18)
  ORDER BY i.seq DESC LIMIT 1`;

export function cutOf(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  { run_id, last_sample_id }: { run_id: number; last_sample_id: number },
): Cut {
  const cut = store.get(cutSchema, CUT, { user_id, modality, run_id, last_sample_id });
  return cut ?? FROM_THE_BEGINNING;
}
