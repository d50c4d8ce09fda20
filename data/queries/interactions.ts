import { z } from 'zod';
import type { ReadonlyStore } from '../connection.ts';
import type { DatasetKey } from './datasets.ts';

/**
 * Recognitions and feedback of a dataset. What names no modality counts for its session's, when the session
 * has exactly one; what cannot be attributed so is counted apart. A clarification event is a question about
 * a recognition that has its own record, so it is not counted as one more.
 */
export interface InteractionCounts {
  recognitions: number;
  feedback: number;
  /** Of the user's feedback as a whole: it belongs to no dataset. */
  unattributed_feedback: number;
}

const countSchema = z.object({ count: z.number() });

/** Sessions that have exactly one modality, with it. */
const SINGLE_MODALITY = `
  SELECT user_id, session_id, MIN(modality) AS modality FROM session_counts
  WHERE user_id = @user_id AND session_id <> ''
  GROUP BY session_id HAVING COUNT(*) = 1`;

export function countInteractions(store: ReadonlyStore, key: DatasetKey): InteractionCounts {
  const { user_id } = key;
  return {
    recognitions: count(store, RECOGNITIONS, key),
    feedback: count(store, FEEDBACK, key),
    unattributed_feedback: count(store, UNATTRIBUTED, { user_id }),
  };
}

const RECOGNITIONS = `
  SELECT COUNT(*) AS count FROM recognitions r LEFT JOIN (${SINGLE_MODALITY}) s USING (user_id, session_id)
  WHERE r.user_id = @user_id AND form <> 'clarification_event' AND COALESCE(r.modality, s.modality) = @modality`;

const FEEDBACK = `
  SELECT COUNT(*) AS count FROM feedback_events JOIN (${SINGLE_MODALITY}) s USING (user_id, session_id)
  WHERE s.modality = @modality`;

const UNATTRIBUTED = `
  SELECT COUNT(*) AS count FROM feedback_events LEFT JOIN (${SINGLE_MODALITY}) s USING (user_id, session_id)
  WHERE user_id = @user_id AND s.modality IS NULL`;

/** Of the feedback that one import brought in, how much cannot be attributed. */
export function unattributedFeedbackOfImport(store: ReadonlyStore, job_id: number): number {
  return count(
    store,
    `SELECT COUNT(*) AS count FROM feedback_events f WHERE import_job_id = @job_id AND 1 <> (
       SELECT COUNT(*) FROM session_counts c WHERE c.user_id = f.user_id AND c.session_id = f.session_id)`,
    { job_id },
  );
}

function count(store: ReadonlyStore, sql: string, parameters: object): number {
  return store.get(countSchema, sql, { ...parameters })?.count ?? 0;
}
