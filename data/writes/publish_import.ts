import { rmSync } from 'node:fs';
import { z } from 'zod';
import type { Stamp } from '../audit.ts';
import type { ReadonlyStore, Store } from '../connection.ts';
import { unattributedFeedbackOfImport } from '../queries/interactions.ts';
import {
  consentSchema,
  type ImportResult,
  importResultSchema,
  rejectionSchema,
  userIdSchema,
} from '../schema.ts';
import { type Copied, copyStaged } from './copy_staged.ts';
import { endJob } from './queue/end_job.ts';
import { attemptKey } from './queue/job_row.ts';
import { journalImport, newestIds } from './retraining/journal_import.ts';
import { defineWrite, type Write } from './write.ts';

const inputSchema = z.object({
  ...attemptKey,
  staging_file: z.string(),
  /** What the operator chose to import. */
  path: z.string(),
  format: importResultSchema.shape.format,
  /** Declared for recordings whose format carries no consent. */
  consent: consentSchema,
  rejected: z.array(rejectionSchema),
  skipped: z.number().int(),
  /** Items that were known already while they were read. */
  duplicates: z.number().int(),
  /** For the demo, whose job tells whom it has made up instead of what was read. */
  made_up: z.array(userIdSchema).optional(),
});
type PublishInput = z.output<typeof inputSchema>;

const copyAndRecord = defineWrite(inputSchema, (store, stamp, input) => {
  const { job_id, attempt, path, consent } = input;
  const before = newestIds(store);
  const copied = copyStaged(store, { at: stamp.at, job_id });
  journalImport(store, { at: stamp.at, job_id }, before);
  const result = importResult(store, input, copied);
  const { format, accepted, duplicates, skipped, by_kind } = result;
  const rejected = result.rejected.length;
  const change = {
    action: 'imports.publish',
    subject: `job/${job_id}`,
    old_value: null,
    new_value: { path, format, consent, accepted, duplicates, rejected, skipped, by_kind },
  };
  const outcome = input.made_up ? { users: input.made_up, samples: by_kind.samples } : result;
  const ends = endJob(store, stamp, { job_id, attempt, status: 'completed', result: outcome });
  return { output: result, changes: [change, ...ends] };
});

/**
 * Takes a finished staging file into the store, all of it in one transaction, and removes it. What another
 * process imported meanwhile counts as duplicate.
 * @throws RefusedError SYNTHETIC_MISMATCH, AppError MIXED_DIMENSIONS, JobStateError JOB_STATE, LEASE_LOST; StoreError STORE_BUSY, DISK_FULL
 */
export const publishImport: Write<typeof inputSchema, ImportResult> = Object.assign(
  (store: Store, stamp: Stamp, raw: z.input<typeof inputSchema>) => {
    const { staging_file } = inputSchema.parse(raw);
    const result = store.withAttached(staging_file, 'staging', () => copyAndRecord(store, stamp, raw));
    rmSync(staging_file, { force: true });
    return result;
  },
  { input: inputSchema },
);

function importResult(store: ReadonlyStore, input: PublishInput, copied: Copied): ImportResult {
  const { samples, recognitions, feedback } = copied;
  const accepted = samples + recognitions + feedback;
  return {
    format: input.format,
    accepted,
    duplicates: input.duplicates + copied.staged - accepted,
    rejected: input.rejected,
    skipped: input.skipped,
    by_kind: {
      samples,
      recognitions,
      feedback,
      unattributed_feedback: unattributedFeedbackOfImport(store, input.job_id),
    },
    users: newSamplesByDataset(store, copied.last_sample_id_before),
  };
}

function newSamplesByDataset(store: ReadonlyStore, after: number): ImportResult['users'] {
  return store.all(
    importResultSchema.shape.users.element,
    `SELECT user_id, modality, COUNT(*) AS samples FROM samples WHERE sample_id > ?
     GROUP BY user_id, modality ORDER BY user_id, modality`,
    [after],
  );
}
