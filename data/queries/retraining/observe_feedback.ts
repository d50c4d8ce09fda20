import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import type { DatasetKey } from '../datasets.ts';
import { confidenceOfItsRecognition, sessionModality } from './attribution.ts';
import { given, MODALITY, USER } from './given.ts';

const judgedSchema = z.object({
  corrections: z.number(),
  answers: z.number(),
  right: z.number(),
  confidence_sum: z.number(),
});
export type Judged = z.output<typeof judgedSchema>;

const JUDGED = `
  WITH judged AS MATERIALIZED (
    SELECT label_status, ${confidenceOfItsRecognition('f')} AS confidence
    FROM feedback_events f INDEXED BY feedback_by_arrival
    WHERE f.user_id = ${USER} AND f.feedback_id > ${given('last_feedback_id')} AND ${sessionModality('f')} = ${MODALITY})
  SELECT COUNT(*) FILTER (WHERE label_status = 'corrected') AS corrections,
    COUNT(confidence) FILTER (WHERE label_status <> 'unconfirmed') AS answers,
    COUNT(confidence) FILTER (WHERE label_status = 'confirmed') AS right,
    TOTAL(confidence) FILTER (WHERE label_status <> 'unconfirmed') AS confidence_sum
  FROM judged`;

/** What was said about answers after an entry of the feedback. */
export function judgedSince(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  last_feedback_id: number,
): Judged {
  const judged = store.get(judgedSchema, JUDGED, { user_id, modality, last_feedback_id });
  return judged ?? { corrections: 0, answers: 0, right: 0, confidence_sum: 0 };
}

const namedSchema = z.object({ label: z.string(), corrections: z.number() });

const NAMED = `
  SELECT label_correction AS label, COUNT(*) AS corrections
  FROM feedback_events f INDEXED BY feedback_corrections
  WHERE f.user_id = ${USER} AND label_status = 'corrected' AND label_correction IS NOT NULL
    AND label_correction NOT IN (SELECT value FROM json_each(${given('learned')})) AND ${sessionModality('f')} = ${MODALITY}
  GROUP BY label_correction ORDER BY MIN(feedback_id)`;

/** How often corrections ever named labels other than these, in the order in which they first did. */
export function namedOtherThan(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  learned: readonly string[],
): z.output<typeof namedSchema>[] {
  return store.all(namedSchema, NAMED, { user_id, modality, learned: JSON.stringify(learned) });
}

const countSchema = z.object({ entries: z.number() });

const UNATTRIBUTED = `
  SELECT COALESCE(SUM(entries), 0) AS entries FROM (
    SELECT user_id, session_id, COUNT(*) AS entries FROM feedback_events WHERE user_id = ${USER} GROUP BY session_id) f
  WHERE ${sessionModality('f')} IS NULL`;

/** Feedback of a person that belongs to no modality. */
export function unattributedFeedback(store: ReadonlyStore, user_id: string): number {
  return store.get(countSchema, UNATTRIBUTED, { user_id })?.entries ?? 0;
}
