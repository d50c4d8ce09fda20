import { z } from 'zod';
import { flagColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import { type Part, partSchema, type SampleFacts, sampleFactsSchema } from '../schema.ts';
import type { DatasetKey } from './datasets.ts';

const factsRowSchema = sampleFactsSchema.extend({ is_demo: flagColumn });
const FACTS = Object.keys(sampleFactsSchema.shape).join(', ');

/** The facts of every recording of a dataset, in the order in which they came in. */
export function listSampleFacts(store: ReadonlyStore, { user_id, modality }: DatasetKey): SampleFacts[] {
  return store.all(
    factsRowSchema,
    `SELECT ${FACTS} FROM samples WHERE user_id = ? AND modality = ? ORDER BY sample_id`,
    [user_id, modality],
  );
}

/** The facts of one recording; null where there is no such recording. */
export function getSampleFacts(store: ReadonlyStore, sample_id: number): SampleFacts | null {
  return store.get(factsRowSchema, `SELECT ${FACTS} FROM samples WHERE sample_id = ?`, [sample_id]) ?? null;
}

const originSchema = z.object({
  imported_label: z.string().nullable(),
  source_file: z.string(),
  source_line: z.number().nullable(),
  import_job_id: z.number().nullable(),
  imported_at: z.number(),
});
export type SampleOrigin = z.output<typeof originSchema>;

/** Where a recording came from; null where there is no such recording. */
export function getSampleOrigin(store: ReadonlyStore, sample_id: number): SampleOrigin | null {
  const origin = store.get(
    originSchema,
    `SELECT imported_label, source_file, source_line, import_job_id, imported_at
     FROM samples WHERE sample_id = ?`,
    [sample_id],
  );
  return origin ?? null;
}

/** The recordings that played a part in one model version's training, with that part. */
export function listRunParts(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  version: number,
): { sample_id: number; part: Part }[] {
  return store.all(
    z.object({ sample_id: z.number(), part: partSchema }),
    `SELECT sample_id, part FROM training_run_samples JOIN training_runs USING (run_id)
     WHERE user_id = ? AND modality = ? AND version = ? ORDER BY sample_id`,
    [user_id, modality, version],
  );
}
