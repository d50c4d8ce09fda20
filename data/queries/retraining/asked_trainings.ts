import { z } from 'zod';
import { jsonColumn } from '../../columns.ts';
import type { ReadonlyStore } from '../../connection.ts';
import { retrainingRequestSchema } from '../../retraining/decision_schema.ts';
import { requestOriginSchema } from '../../retraining/event_schema.ts';
import { modalitySchema, userIdSchema } from '../../schema.ts';

const askedSchema = z.object({
  job_id: z.number(),
  user_id: userIdSchema,
  modality: modalitySchema,
  origin: requestOriginSchema,
  request: jsonColumn(retrainingRequestSchema).nullable(),
  /** Where in the journal it was asked for, and where it ended; null: it has not. */
  asked_seq: z.number(),
  ended_seq: z.number().nullable(),
});
export type AskedTraining = z.output<typeof askedSchema>;

/** Every training that was ever asked for, in that order, with its place in the journal. */
export function listAskedTrainings(store: ReadonlyStore): AskedTraining[] {
  return store.all(
    askedSchema,
    `SELECT job_id, j.user_id, j.modality, origin, request, asked.seq AS asked_seq, MAX(ended.seq) AS ended_seq
     FROM jobs j
     JOIN retraining_journal asked
       ON asked.user_id = j.user_id AND asked.modality = j.modality AND asked.kind = 'request'
         AND asked.subject_id = j.job_id
     LEFT JOIN retraining_journal ended
       ON ended.user_id = j.user_id AND ended.modality = j.modality AND ended.kind = 'training_ended'
         AND ended.subject_id = j.job_id
     WHERE j.kind = 'train' GROUP BY job_id ORDER BY asked.seq`,
  );
}
