import { z } from 'zod';
import type { ReadonlyStore, Store } from '../../connection.ts';
import type { CopyStamp } from '../copy_staged.ts';

const newestSchema = z.object({
  sample_id: z.number(),
  recognition_id: z.number(),
  feedback_id: z.number(),
});
/** The newest row of each table that an import fills; 0: there is none. */
export type NewestIds = z.output<typeof newestSchema>;

export function newestIds(store: ReadonlyStore): NewestIds {
  const newest = store.get(
    newestSchema,
    `SELECT (SELECT COALESCE(MAX(sample_id), 0) FROM samples) AS sample_id,
       (SELECT COALESCE(MAX(recognition_id), 0) FROM recognitions) AS recognition_id,
       (SELECT COALESCE(MAX(feedback_id), 0) FROM feedback_events) AS feedback_id`,
  );
  if (!newest) throw new Error('A query without conditions has a row.');
  return newest;
}

/**
 * Notes in the journal, for each user whom an import brought anything for, which of the user's rows are the newest
 * after it. What it brought not a single row of is as new as it was after the import before.
 */
export function journalImport(store: Store, { at, job_id }: CopyStamp, before: NewestIds): void {
  store.run(
    `WITH brought AS (
       SELECT user_id, sample_id, 0 AS recognition_id, 0 AS feedback_id FROM samples WHERE sample_id > @sample_id
       UNION ALL SELECT user_id, 0, recognition_id, 0 FROM recognitions WHERE recognition_id > @recognition_id
       UNION ALL SELECT user_id, 0, 0, feedback_id FROM feedback_events WHERE feedback_id > @feedback_id
     ), newest AS (
       SELECT user_id, MAX(sample_id) AS sample_id, MAX(recognition_id) AS recognition_id,
         MAX(feedback_id) AS feedback_id
       FROM brought GROUP BY user_id
     )
     INSERT INTO retraining_journal
       (at, kind, user_id, subject_id, last_sample_id, last_recognition_id, last_feedback_id)
     SELECT @at, 'import', n.user_id, @job_id, MAX(n.sample_id, COALESCE(j.last_sample_id, 0)),
       MAX(n.recognition_id, COALESCE(j.last_recognition_id, 0)),
       MAX(n.feedback_id, COALESCE(j.last_feedback_id, 0))
     FROM newest n LEFT JOIN retraining_journal j ON j.seq = (
       SELECT MAX(seq) FROM retraining_journal WHERE user_id = n.user_id AND kind = 'import')
     ORDER BY n.user_id`,
    { ...before, at, job_id },
  );
}
