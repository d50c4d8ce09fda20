import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import { userIdSchema } from '../../schema.ts';

/** For whom an import brought anything that was not there: recordings, recognitions or feedback. */
export function importedUsers(store: ReadonlyStore, job_id: number): string[] {
  const sql = `SELECT DISTINCT user_id FROM retraining_journal
    WHERE kind = 'import' AND subject_id = ? ORDER BY user_id`;
  return store.all(z.object({ user_id: userIdSchema }), sql, [job_id]).map(({ user_id }) => user_id);
}
