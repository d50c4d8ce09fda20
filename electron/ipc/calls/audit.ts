import { z } from 'zod';
import { timestampSchema, userIdSchema } from '../../../data/schema.ts';

/** What a change was about: the first word of its action. */
export const auditSubjectSchema = z.enum([
  'imports',
  'recordings',
  'training',
  'models',
  'holdout',
  'retraining',
  'policy',
  'settings',
  'operators',
  'backups',
  'tracking',
  'jobs',
]);
export type AuditSubject = z.infer<typeof auditSubjectSchema>;

const auditEntrySchema = z.object({
  entry_id: z.number().int(),
  at: timestampSchema,
  operator: z.string(),
  action: z.string(),
  subject: z.string(),
  old_value: z.unknown(),
  new_value: z.unknown(),
  /** Whom it was about; null: nobody in particular. */
  user_id: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** Which entries of all; what is left out does not matter. */
const filter = {
  operator_id: z.string().min(1).optional(),
  user_id: userIdSchema.optional(),
  about: auditSubjectSchema.optional(),
  from: timestampSchema.optional(),
  /** The first moment that is left out. */
  to: timestampSchema.optional(),
};

/** `next` is the `before` of the page that follows; null: there is none. */
const next = z.number().int().nullable();
const before = z.number().int().positive().optional();

export const auditCalls = {
  /** The newest first. */
  'audit.list': {
    input: z.object({ ...filter, before, limit: z.number().int().min(1).max(500).default(100) }),
    output: z.object({ entries: z.array(auditEntrySchema), next, total: z.number().int() }),
  },
  /** Recomputes the chain of hashes; `broken_at` is the first entry that does not follow from the one before it. */
  'audit.verify': {
    input: z.object({}),
    output: z.object({
      ok: z.boolean(),
      /** How many follow from each other, from the first on. */
      entries: z.number().int(),
      broken_at: z.number().int().nullable(),
      /** Of the newest entry: whoever writes it down notices when entries are cut off at the end. */
      last_hash: z.string().nullable(),
    }),
  },
  /** The same entries as the text of a file, the newest first, piece by piece. */
  'audit.text': {
    input: z.object({
      ...filter,
      before,
      format: z.enum(['csv', 'jsonl']),
      limit: z.number().int().min(1).max(5000).default(5000),
    }),
    output: z.object({ text: z.string(), entries: z.number().int(), next }),
  },
};
