import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import type { DatasetKey } from '../datasets.ts';
import { isQuestion, sessionModality } from './attribution.ts';
import { given, MODALITY, USER } from './given.ts';

const answersSchema = z.object({ recognitions: z.number(), clarifications: z.number() });
export type Answers = z.output<typeof answersSchema>;

const counted = (whose: string): string => `
  SELECT COUNT(*) FILTER (WHERE form <> 'clarification_event') AS recognitions,
    TOTAL(${isQuestion('r')}) AS clarifications
  FROM recognitions r INDEXED BY recognitions_by_arrival
  WHERE r.user_id = ${USER} AND ${whose} AND r.recognition_id > ${given('last_recognition_id')}`;

const ANSWERS = `
  SELECT named.recognitions + other.recognitions AS recognitions,
    named.clarifications + other.clarifications AS clarifications
  FROM (${counted(`r.modality = ${MODALITY}`)}) named,
    (${counted(`r.modality IS NULL AND ${sessionModality('r')} = ${MODALITY}`)}) other`;

/** Recognitions that came in after one, and the questions back. */
export function answersSince(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  last_recognition_id: number,
): Answers {
  const answers = store.get(answersSchema, ANSWERS, { user_id, modality, last_recognition_id });
  return answers ?? { recognitions: 0, clarifications: 0 };
}
