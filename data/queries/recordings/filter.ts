import type { Part } from '../../schema.ts';
import type { DatasetKey } from '../datasets.ts';
import { TRAINABLE } from '../retraining/attribution.ts';

/** Which recordings of a dataset; what is left out narrows nothing. */
export interface SampleFilter {
  /** '': those without a label. */
  label?: string | undefined;
  /** '': those without a session. */
  session_id?: string | undefined;
  part?: Part | undefined;
  show?: 'trainable' | 'unlabelled' | 'unconfirmed' | 'excluded' | undefined;
  /** None but these. */
  among?: readonly number[] | undefined;
}

const SHOWN = {
  trainable: TRAINABLE,
  unlabelled: 'label IS NULL',
  unconfirmed: "label_status = 'unconfirmed'",
  excluded: "label_status = 'rejected'",
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
