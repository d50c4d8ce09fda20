import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import type { DatasetKey } from '../datasets.ts';
import { newestEdit } from './edits.ts';
import { STANDS } from './standing.ts';

const sizeSchema = z.object({ samples: z.number(), newest: z.number() });

/** Another text as soon as recordings of a dataset came, went or were changed by a person; costs next to nothing. */
export function datasetState(store: ReadonlyStore, { user_id, modality }: DatasetKey): string {
  const size = store.get(
    sizeSchema,
    `SELECT
       (SELECT COALESCE(SUM(samples), 0) FROM session_counts WHERE user_id = @user_id AND modality = @modality) AS samples,
       (SELECT COALESCE(MAX(sample_id), 0) FROM samples WHERE user_id = @user_id AND modality = @modality) AS newest`,
    { user_id, modality },
  );
  return [size?.samples, size?.newest, newestEdit(store, { user_id, modality })].join(' ');
}

/** Those of these recordings whose label somebody gave here, whatever they came with. */
export function labelledByPerson(store: ReadonlyStore, sample_ids: readonly number[]): number[] {
  const sql = `SELECT s.sample_id FROM samples s
    WHERE s.sample_id IN (SELECT value FROM json_each(?))
      AND (SELECT e.kind FROM recording_edits e WHERE e.edit_id = ${STANDS}) = 'label'`;
  return store
    .all(z.object({ sample_id: z.number() }), sql, [JSON.stringify(sample_ids)])
    .map(({ sample_id }) => sample_id);
}
