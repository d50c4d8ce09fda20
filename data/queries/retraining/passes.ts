import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import { timestampSchema } from '../../schema.ts';

const passSchema = z.object({
  pass_id: z.number(),
  at: timestampSchema,
  utc_offset_minutes: z.number(),
  policy_config_version: z.number(),
  /** The newest entry of the journal that it knew. */
  after_seq: z.number(),
  /** How many (user, modality) there were, and how many of them had to be looked at. */
  pairs: z.number(),
  looked_at: z.number(),
});
export type PassRecord = z.output<typeof passSchema>;

const PASS = Object.keys(passSchema.shape).join(', ');

/** The last time that the scheduler looked, in whichever process; null: it never did. */
export function newestPass(store: ReadonlyStore): PassRecord | null {
  const sql = `SELECT ${PASS} FROM retraining_passes ORDER BY pass_id DESC LIMIT 1`;
  return store.get(passSchema, sql) ?? null;
}
