import { z } from 'zod';
import { partCountsSchema, timestampSchema } from '../../../data/schema.ts';
import { datasetKey } from './keys.ts';
import { datasetSummarySchema } from './people.ts';

export const datasetDetailSchema = z.object({
  ...datasetKey,
  synthetic: z.boolean(),
  summary: datasetSummarySchema,
  labels: z.array(
    z.object({
      label: z.string(),
      samples: z.number().int(),
      trainable: z.number().int(),
      parts: partCountsSchema,
    }),
  ),
  sessions: z.array(
    z.object({
      /** null: recordings that came without a session. */
      session_id: z.string().nullable(),
      samples: z.number().int(),
      labels: z.number().int(),
      first_recorded_at: timestampSchema.nullable(),
      parts: partCountsSchema,
    }),
  ),
  /** Totals by part over trainable recordings; `unassigned` get their part at the next training. */
  parts: z.object({ ...partCountsSchema.shape, unassigned: z.number().int() }),
  /** Why recordings are not trained on, each recording counted under its first reason. */
  not_trainable: z.object({
    no_consent: z.number().int(),
    demo: z.number().int(),
    unlabelled: z.number().int(),
    unconfirmed: z.number().int(),
    rejected: z.number().int(),
    other_performer: z.number().int(),
  }),
  recognitions: z.number().int(),
  feedback: z.number().int(),
  unattributed_feedback: z.number().int(),
});
export type DatasetDetail = z.infer<typeof datasetDetailSchema>;

export const datasetCalls = {
  'datasets.get': { input: z.object(datasetKey), output: datasetDetailSchema },
};
