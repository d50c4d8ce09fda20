import { z } from 'zod';
import type { Store } from '../connection.ts';
import { AppError, RefusedError } from '../errors.ts';
import { FEEDBACK_COLUMNS, RECOGNITION_COLUMNS, SAMPLE_COLUMNS } from '../staging_schema.ts';

/** What every copied row is stamped with. */
export interface CopyStamp {
  at: number;
  job_id: number;
}

/** Rows that came in; those that another process brought in meanwhile are left out. */
export interface Copied {
  /** Rows that the staging file held. */
  staged: number;
  samples: number;
  recognitions: number;
  feedback: number;
  /** Recordings after this id are new. */
  last_sample_id_before: number;
}

const STAGED_USERS = `
  SELECT user_id, session_id, synthetic FROM staging.staged_samples
  UNION ALL SELECT user_id, session_id, NULL FROM staging.staged_recognitions
  UNION ALL SELECT user_id, session_id, NULL FROM staging.staged_feedback`;

/**
 * Copies an attached staging file (schema `staging`) into the store, inside the caller's transaction.
 * @throws RefusedError SYNTHETIC_MISMATCH, AppError MIXED_DIMENSIONS
 */
export function copyStaged(store: Store, stamp: CopyStamp): Copied {
  copyUsers(store, stamp);
  copyDatasets(store, stamp);
  const staged = countStaged(store);
  const last_sample_id_before = lastSampleId(store);
  const samples = copySamples(store, stamp, last_sample_id_before);
  const recognitions = copyRows(store, stamp, 'recognitions', 'staged_recognitions', RECOGNITION_COLUMNS);
  const feedback = copyRows(store, stamp, 'feedback_events', 'staged_feedback', FEEDBACK_COLUMNS);
  return { staged, samples, recognitions, feedback, last_sample_id_before };
}

function countStaged(store: Store): number {
  const row = store.get(
    z.object({ staged: z.number() }),
    `SELECT (SELECT COUNT(*) FROM staging.staged_samples) + (SELECT COUNT(*) FROM staging.staged_recognitions)
          + (SELECT COUNT(*) FROM staging.staged_feedback) AS staged`,
  );
  return row?.staged ?? 0;
}

function copyUsers(store: Store, { at }: CopyStamp): void {
  store.run(
    `INSERT INTO users SELECT user_id, COALESCE(MAX(synthetic), 0), ? FROM (${STAGED_USERS})
     WHERE true GROUP BY user_id ON CONFLICT DO NOTHING`,
    [at],
  );
  store.run(
    `INSERT INTO sessions SELECT DISTINCT user_id, session_id, ? FROM (${STAGED_USERS})
     WHERE session_id IS NOT NULL ON CONFLICT DO NOTHING`,
    [at],
  );
  const mixed = store.get(
    z.object({ user_id: z.string() }),
    `SELECT user_id FROM staging.staged_samples s JOIN users u USING (user_id)
     WHERE u.synthetic <> s.synthetic LIMIT 1`,
  );
  if (mixed) throw syntheticMismatch(mixed.user_id);
}

function copyDatasets(store: Store, { at }: CopyStamp): void {
  store.run(
    `INSERT INTO datasets SELECT user_id, modality, signal_kind, dims, encoding, ? FROM staging.staged_samples
     WHERE staged_id IN (SELECT MIN(staged_id) FROM staging.staged_samples GROUP BY user_id, modality)
     ON CONFLICT DO NOTHING`,
    [at],
  );
  const mixed = store.get(
    z.object({ user_id: z.string(), modality: z.string(), found: z.number(), expected: z.number() }),
    `SELECT user_id, modality, s.dims AS found, d.dims AS expected
     FROM staging.staged_samples s JOIN datasets d USING (user_id, modality)
     WHERE (s.signal_kind, s.dims) <> (d.signal_kind, d.dims) LIMIT 1`,
  );
  if (mixed) throw mixedDimensions(mixed);
}

function copySamples(store: Store, { at, job_id }: CopyStamp, before: number): number {
  const { changes } = store.run(
    `INSERT INTO samples (sample_id, imported_label, import_job_id, imported_at, ${SAMPLE_COLUMNS.join(', ')})
     SELECT @before + staged_id, label, @job_id, @at, ${SAMPLE_COLUMNS.join(', ')}
     FROM staging.staged_samples WHERE true ORDER BY staged_id ON CONFLICT DO NOTHING`,
    { at, job_id, before },
  );
  store.run(
    `INSERT INTO sample_payloads
     SELECT sample_id, payload FROM staging.staged_samples s JOIN samples ON sample_id = @before + s.staged_id
     ORDER BY sample_id`,
    { before },
  );
  return changes;
}

function copyRows(
  store: Store,
  { at, job_id }: CopyStamp,
  table: string,
  staged: string,
  columns: readonly string[],
): number {
  return store.run(
    `INSERT INTO ${table} (import_job_id, imported_at, ${columns.join(', ')})
     SELECT @job_id, @at, ${columns.join(', ')} FROM staging.${staged} WHERE true ON CONFLICT DO NOTHING`,
    { at, job_id },
  ).changes;
}

/** Ids are never used again, so the counter and not the newest row is what counts. */
function lastSampleId(store: Store): number {
  const row = store.get(
    z.object({ seq: z.number() }),
    "SELECT seq FROM sqlite_sequence WHERE name = 'samples'",
  );
  return row?.seq ?? 0;
}

function syntheticMismatch(user_id: string): RefusedError {
  return new RefusedError(
    'SYNTHETIC_MISMATCH',
    `"${user_id}" exists both as a made-up person of the demo and as a real one; their recordings are never mixed. Import under another user id.`,
    { details: { user_id } },
  );
}

function mixedDimensions(mixed: {
  user_id: string;
  modality: string;
  found: number;
  expected: number;
}): AppError {
  return new AppError(
    'MIXED_DIMENSIONS',
    `The ${mixed.modality} recordings of "${mixed.user_id}" have ${mixed.expected} values a frame, these have ${mixed.found}. Another import brought the others in meanwhile. Nothing was imported.`,
    { details: mixed },
  );
}
