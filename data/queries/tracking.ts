import { z } from 'zod';
import { flagColumn, jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import {
  epochRecordSchema,
  errorJsonSchema,
  gateReportSchema,
  hyperparametersSchema,
  metricsSchema,
  modalitySchema,
  partCountsSchema,
  runStatusSchema,
  trainingConfigSchema,
  userIdSchema,
} from '../schema.ts';

/** The folder mlruns among the targets of tracking; every other target is the address of a server. */
export const FILES = 'files';

const trackedRunSchema = z.object({
  run_id: z.number(),
  user_id: userIdSchema,
  modality: modalitySchema,
  version: z.number(),
  status: runStatusSchema.exclude(['running']),
  algorithm: z.string(),
  config: jsonColumn(trainingConfigSchema),
  benchmark: flagColumn,
  synthetic: flagColumn,
  /** Name of the person who asked for it. */
  operator: z.string(),
  dataset_created_at: z.number(),
  started_at: z.number(),
  finished_at: z.number(),
  seconds: z.number().nullable(),
  stage_seconds: jsonColumn(z.record(z.string(), z.number())).nullable(),
  gate: jsonColumn(gateReportSchema).nullable(),
  hyperparameters: jsonColumn(hyperparametersSchema).nullable(),
  samples: jsonColumn(partCountsSchema).nullable(),
  metrics: jsonColumn(metricsSchema).nullable(),
  history: jsonColumn(z.array(epochRecordSchema)).nullable(),
  best_epoch: z.number().nullable(),
  error: jsonColumn(errorJsonSchema).nullable(),
  labels: jsonColumn(z.array(z.string())).nullable(),
  weights_sha256: z.string().nullable(),
  manifest_sha256: z.string().nullable(),
  /** Relative to the workspace folder; null where the run made no model, or its version was deleted. */
  artifact_dir: z.string().nullable(),
});
/** A training run that has ended, with all that a tracker is told of it. */
export type TrackedRun = z.output<typeof trackedRunSchema>;

const RUN = `
  SELECT r.run_id, r.user_id, r.modality, r.version, r.status, r.algorithm, r.config,
    r.split IS NOT NULL AS benchmark, u.synthetic, o.name AS operator, d.created_at AS dataset_created_at,
    r.started_at, r.finished_at, r.seconds, r.stage_seconds, r.gate, r.hyperparameters, r.samples, r.metrics,
    r.history, r.best_epoch, r.error, m.labels, m.weights_sha256, m.manifest_sha256,
    iif(m.deleted_at IS NULL, m.artifact_dir, NULL) AS artifact_dir
  FROM training_runs r JOIN jobs j USING (job_id) JOIN operators o ON o.operator_id = j.operator_id
  JOIN users u ON u.user_id = r.user_id
  JOIN datasets d ON d.user_id = r.user_id AND d.modality = r.modality
  LEFT JOIN models m USING (run_id)`;

/** A run that has ended; null: there is none of that number, or it is under way. */
export function getTrackedRun(store: ReadonlyStore, run_id: number): TrackedRun | null {
  return store.get(trackedRunSchema, `${RUN} WHERE r.run_id = ? AND r.status <> 'running'`, [run_id]) ?? null;
}

const idSchema = z.object({ run_id: z.number() });

/** Whose the runs are that have ended. */
export function endedRunKeys(store: ReadonlyStore): Pick<TrackedRun, 'run_id' | 'user_id' | 'modality'>[] {
  const { run_id, user_id, modality } = trackedRunSchema.shape;
  const sql = "SELECT run_id, user_id, modality FROM training_runs WHERE status <> 'running'";
  return store.all(z.object({ run_id, user_id, modality }), sql);
}

/** The runs that have ended, in the order of their ids. */
export function endedRuns(store: ReadonlyStore): number[] {
  const sql = "SELECT run_id FROM training_runs WHERE status <> 'running' ORDER BY run_id";
  return store.all(idSchema, sql).map(({ run_id }) => run_id);
}

/**
 * The runs that have ended and of which a target was not told yet, in the order of their ids; for the folder mlruns
 * also those whose version was deleted since.
 */
export function untoldRuns(store: ReadonlyStore, target: string): number[] {
  const rows = store.all(
    idSchema,
    `SELECT run_id FROM training_runs r WHERE status <> 'running' AND NOT EXISTS (
       SELECT 1 FROM tracking_deliveries d WHERE d.target = ? AND d.run_id = r.run_id)
     ORDER BY run_id`,
    [target],
  );
  return rows.map(({ run_id }) => run_id);
}

/** The process whose turn it is to tell a tracker; null: nobody's. */
export function trackingOwner(store: ReadonlyStore): string | null {
  const row = store.get(z.object({ owner: z.string() }), 'SELECT owner FROM tracking_turns');
  return row?.owner ?? null;
}
