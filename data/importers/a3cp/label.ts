import { type LabelStatus, labelStatusSchema } from '../../schema.ts';
import { parseLabel } from '../text.ts';
import { type A3cpRecord, has, part, text } from './record.ts';

export interface RecordLabel {
  /** null: the recording is not labelled. */
  label: string | null;
  label_status: LabelStatus;
}

/**
 * The label to learn: the correction where there is one, else `annotation.intent` or the older
 * `intent_label`. Without a status, a label that somebody wrote down counts as confirmed (or corrected);
 * a status that this app does not know counts as unconfirmed.
 * @throws ItemRejection `LABEL`.
 */
export function labelOf(record: A3cpRecord): RecordLabel {
  const label = labelText(record);
  if (label === null) return { label, label_status: 'unconfirmed' };
  return { label: parseLabel(label), label_status: statusOf(record) };
}

/**
 * Whether a record is a recording to learn from. One with a recogniser's answer and no label repeats a
 * recording that has its own record: it is a recognition only.
 */
export function isRecording(record: A3cpRecord): boolean {
  return has(record, 'raw_features_ref') && (isLabelled(record) || !has(record, 'classifier_output'));
}

export function isLabelled(record: A3cpRecord): boolean {
  return labelText(record) !== null;
}

function labelText(record: A3cpRecord): string | null {
  return (
    text(record, 'label_correction') ??
    text(part(record, 'annotation'), 'intent') ??
    text(record, 'intent_label')
  );
}

function statusOf(record: A3cpRecord): LabelStatus {
  if (!has(record, 'label_status')) return has(record, 'label_correction') ? 'corrected' : 'confirmed';
  const status = labelStatusSchema.safeParse(record.label_status);
  return status.success ? status.data : 'unconfirmed';
}
