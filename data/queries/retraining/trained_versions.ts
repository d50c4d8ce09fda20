import { z } from 'zod';
import { jsonColumn } from '../../columns.ts';
import type { ReadonlyStore } from '../../connection.ts';
import type { DatasetKey } from '../datasets.ts';
import { type Cut, cutOf } from './cut.ts';
import { MODALITY, USER } from './given.ts';

const runSchema = z.object({
  version: z.number(),
  run_id: z.number(),
  trained_at: z.number(),
  last_sample_id: z.number(),
});
const inUseSchema = runSchema.extend({ model_version: z.string(), labels: jsonColumn(z.array(z.string())) });

interface WithCut {
  /** What its training had seen. */
  cut: Cut;
}
export type VersionInUse = z.output<typeof inUseSchema> & WithCut;
export type Candidate = z.output<typeof runSchema> & WithCut;

const RUN = 'm.version, r.run_id, r.started_at AS trained_at, r.last_sample_id';

const IN_USE = `
  SELECT ${RUN}, m.model_version, m.labels FROM models m JOIN training_runs r USING (run_id)
  WHERE m.user_id = ${USER} AND m.modality = ${MODALITY} AND m.status = 'active'`;

/** By when it ended, not by its number: two may have run at once. A benchmark's version can never be in use. */
const NEWEST = `
  SELECT ${RUN}
  FROM retraining_journal j INDEXED BY retraining_journal_by_pair
    CROSS JOIN training_runs r INDEXED BY training_runs_by_job ON r.job_id = j.subject_id AND r.status = 'completed'
    CROSS JOIN models m ON m.run_id = r.run_id AND m.benchmark = 0
  WHERE j.user_id = ${USER} AND j.modality = ${MODALITY} AND j.kind = 'training_ended'
  ORDER BY j.seq DESC LIMIT 1`;

export function versionInUse(store: ReadonlyStore, { user_id, modality }: DatasetKey): VersionInUse | null {
  const found = store.get(inUseSchema, IN_USE, { user_id, modality });
  return found ? { ...found, cut: cutOf(store, { user_id, modality }, found) } : null;
}

/** The version that the last completed training made, deleted or not, where it is not the one in use. */
export function candidateBeside(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  inUse: VersionInUse | null,
): Candidate | null {
  const found = store.get(runSchema, NEWEST, { user_id, modality });
  if (!found || found.version === inUse?.version) return null;
  return { ...found, cut: cutOf(store, { user_id, modality }, found) };
}
