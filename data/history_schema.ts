import { z } from 'zod';
import { runStatusSchema, timestampSchema } from './schema.ts';

/** What happened to one person's recordings and models of one modality, in facts that a screen puts into words. */

const count = z.number().int().nonnegative();
const version = z.number().int().positive();

const factsSchema = z.discriminatedUnion('kind', [
  /** `samples`: recordings of this person and modality; null: not counted when it was imported. */
  z.object({ kind: z.literal('import'), job_id: z.number().int(), samples: count.nullable() }),
  z.object({
    kind: z.literal('edit'),
    edit: z.enum(['label', 'exclude', 'include', 'undo']),
    samples: count,
    label: z.string().nullable(),
    reason: z.string().nullable(),
    /** Somebody took it back later. */
    undone: z.boolean(),
  }),
  z.object({
    kind: z.literal('training'),
    version,
    status: runStatusSchema,
    /** Who wanted it: a person, a person who followed an advice, or the schedule by itself. */
    origin: z.enum(['person', 'advice', 'scheduler']),
    algorithm: z.string(),
    benchmark: z.boolean(),
  }),
  z.object({
    kind: z.literal('activation'),
    version,
    previous_version: version.nullable(),
    how: z.enum(['promotion', 'rollback']),
    reason: z.string().nullable(),
  }),
  z.object({ kind: z.literal('export'), version, folder: z.string(), formats: z.array(z.string()) }),
  z.object({ kind: z.literal('snooze'), until: timestampSchema, reason: z.string() }),
  /** "Not now" was taken back. */
  z.object({ kind: z.literal('wake') }),
  z.object({ kind: z.literal('deletion'), version, reason: z.string().nullable() }),
  z.object({ kind: z.literal('holdout'), version, reason: z.string() }),
]);
export type HistoryFacts = z.infer<typeof factsSchema>;

export const historyEntrySchema = z.object({
  /** Stable, and no other entry's. */
  key: z.string(),
  at: timestampSchema,
  /** Who did it. */
  operator: z.string(),
  facts: factsSchema,
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
