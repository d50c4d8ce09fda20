import type { Part } from '../../schema.ts';
import type { DatasetKey } from '../datasets.ts';
import { TRAINABLE } from '../retraining/attribution.ts';

type Shown =
  | 'trainable'
  | 'no_consent'
  | 'demo'
  | 'unlabelled'
  | 'unconfirmed'
  | 'excluded'
  | 'other_performer';

/** Which recordings of a dataset; what is left out narrows nothing. */
export interface SampleFilter {
  /** '': those without a label. */
  label?: string | undefined;
  /** '': those without a session. */
  session_id?: string | undefined;
  part?: Part | undefined;
  show?: Shown | undefined;
  /** None but these. */
  among?: readonly number[] | undefined;
}

const GIVEN = "consent = 'given'";
const LABELLED = `${GIVEN} AND is_demo = 0 AND label IS NOT NULL`;

/**
 * Each reason holds those for which it is the first that keeps them out of training, so that a list is as long as
 * the count that leads to it. What a person took out is there whatever else is said of it, to be taken in again.
 */
const SHOWN: Readonly<Record<Shown, string>> = {
  trainable: TRAINABLE,
  no_consent: "consent <> 'given'",
  demo: `${GIVEN} AND is_demo = 1`,
  unlabelled: `${GIVEN} AND is_demo = 0 AND label IS NULL`,
  unconfirmed: `${LABELLED} AND label_status = 'unconfirmed'`,
  excluded: "label_status = 'rejected'",
  other_performer: `${LABELLED} AND label_status IN ('confirmed', 'corrected')
    AND COALESCE(performer_id, '') NOT IN ('', 'system', user_id)`,
};

/** The condition of a WHERE, and what it is about. */
export function conditionOf(
  { user_id, modality }: DatasetKey,
  { label, session_id, part, show, among }: SampleFilter,
): { sql: string; parameters: Readonly<Record<string, unknown>> } {
  const conditions = [
    'user_id = @user_id AND modality = @modality',
    ...(label === undefined ? [] : [label === '' ? 'label IS NULL' : 'label = @label']),
    ...(session_id === undefined
      ? []
      : [session_id === '' ? 'session_id IS NULL' : 'session_id = @session_id']),
    ...(part === undefined ? [] : ['part = @part']),
    ...(show === undefined ? [] : [SHOWN[show]]),
    ...(among === undefined ? [] : ['sample_id IN (SELECT value FROM json_each(@among))']),
  ];
  const parameters = { user_id, modality, label, session_id, part, among: JSON.stringify(among) };
  return { sql: conditions.join(' AND '), parameters };
}
