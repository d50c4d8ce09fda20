import { z } from 'zod';
import { modalitySchema, userIdSchema } from './sample_schema.ts';

/** What an import reads, and what it took in and refused. */

export const importFormatSchema = z.enum(['a3cp', 'wav', 'csv', 'sequence', 'npy']);
export type ImportFormat = z.infer<typeof importFormatSchema>;

/** One item that an import refused, and where it stands. `line` is null when the whole file is meant. */
export const rejectionSchema = z.object({
  file: z.string(),
  line: z.number().int().nullable(),
  code: z.string(),
  reason: z.string(),
});
export type Rejection = z.infer<typeof rejectionSchema>;

/** `accepted` counts recordings, recognitions and feedback taken in; `by_kind` says how many of each. */
export const importResultSchema = z.object({
  format: importFormatSchema,
  accepted: z.number().int(),
  duplicates: z.number().int(),
  rejected: z.array(rejectionSchema),
  skipped: z.number().int(),
  by_kind: z.object({
    samples: z.number().int(),
    recognitions: z.number().int(),
    feedback: z.number().int(),
    /** Feedback whose session has no single modality: kept, but it counts for none. */
    unattributed_feedback: z.number().int(),
  }),
  users: z.array(z.object({ user_id: userIdSchema, modality: modalitySchema, samples: z.number().int() })),
});
export type ImportResult = z.infer<typeof importResultSchema>;
