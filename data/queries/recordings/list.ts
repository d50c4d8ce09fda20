import { z } from 'zod';
import { flagColumn } from '../../columns.ts';
import type { ReadonlyStore } from '../../connection.ts';
import { consentSchema, labelSchema, labelStatusSchema, partSchema, signalKindSchema } from '../../schema.ts';
import type { DatasetKey } from '../datasets.ts';
import { conditionOf, type SampleFilter } from './filter.ts';
import { STANDS } from './standing.ts';

/** In what order, and which stretch of it; between equals the one that came in first. */
export interface SamplePage {
  sort: 'recorded_at' | 'label' | 'session_id' | 'length';
  descending: boolean;
  offset: number;
  limit: number;
}

const COLUMN = { recorded_at: 'recorded_at', label: 'label', session_id: 'session_id', length: 'frames' };

const idSchema = z.object({ sample_id: z.number() });
const countSchema = z.object({ samples: z.number() });

/** The ids of one page; from one index alone, so that a person's twenty thousand recordings are no wait. */
export function pageOfSamples(
  store: ReadonlyStore,
  key: DatasetKey,
  filter: SampleFilter,
  { sort, descending, offset, limit }: SamplePage,
): number[] {
  const { sql, parameters } = conditionOf(key, filter);
  const way = descending ? 'DESC' : 'ASC';
  return store
    .all(
      idSchema,
      `SELECT sample_id FROM samples INDEXED BY samples_in_order WHERE ${sql}
       ORDER BY ${COLUMN[sort]} ${way}, sample_id ${way} LIMIT @limit OFFSET @offset`,
      { ...parameters, limit, offset },
    )
    .map(({ sample_id }) => sample_id);
}

/** How many recordings a filter leaves. */
export function countSamples(store: ReadonlyStore, key: DatasetKey, filter: SampleFilter): number {
  const { sql, parameters } = conditionOf(key, filter);
  const counting = `SELECT COUNT(*) AS samples FROM samples INDEXED BY samples_in_order WHERE ${sql}`;
  return store.get(countSchema, counting, parameters)?.samples ?? 0;
}

const recordingSchema = z.object({
  sample_id: z.number(),
  label: labelSchema.nullable(),
  imported_label: z.string().nullable(),
  label_status: labelStatusSchema,
  session_id: z.string().nullable(),
  performer_id: z.string().nullable(),
  consent: consentSchema,
  is_demo: flagColumn,
  part: partSchema.nullable(),
  recorded_at: z.number().nullable(),
  imported_at: z.number(),
  signal_kind: signalKindSchema,
  frames: z.number(),
  dims: z.number(),
  /** Why a person took it out of training; null: nobody did. */
  excluded_reason: z.string().nullable(),
});
export type RecordingRow = z.output<typeof recordingSchema>;

const COLUMNS = Object.keys(recordingSchema.omit({ excluded_reason: true }).shape)
  .map((column) => `s.${column}`)
  .join(', ');

/** What is known of these recordings, in the order of the ids; those that are not there are left out. */
export function listRecordings(store: ReadonlyStore, sample_ids: readonly number[]): RecordingRow[] {
  const rows = store.all(
    recordingSchema,
    `SELECT ${COLUMNS}, CASE s.label_status WHEN 'rejected'
       THEN (SELECT e.reason FROM recording_edits e WHERE e.edit_id = ${STANDS}) END AS excluded_reason
     FROM samples s WHERE s.sample_id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(sample_ids)],
  );
  const byId = new Map(rows.map((row) => [row.sample_id, row]));
  return sample_ids.flatMap((id) => byId.get(id) ?? []);
}
