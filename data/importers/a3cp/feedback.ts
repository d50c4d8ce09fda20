import { labelStatusSchema } from '../../schema.ts';
import type { ImportedFeedback, ItemSource } from '../item.ts';
import { ItemRejection } from '../rejection.ts';
import { type A3cpRecord, identity, text } from './record.ts';
import { sessionIfNamed, timeOf, type UserSources, userOf } from './spine.ts';

/** An entry of the feedback log. @throws ItemRejection `BAD_RECORD`, `USER`, `TIME`. */
export function feedbackFrom(record: A3cpRecord, users: UserSources, source: ItemSource): ImportedFeedback {
  const status = labelStatusSchema.safeParse(record.label_status);
  if (!status.success) {
    throw new ItemRejection('BAD_RECORD', 'The feedback says neither confirmed nor corrected nor rejected.');
  }
  return {
    entry_id: identity(record, 'entry_id'),
    user_id: userOf(record, users),
    session_id: sessionIfNamed(record),
    recorded_at: timeOf(record),
    prompt_text: text(record, 'prompt_text'),
    user_response: text(record, 'user_response'),
    intent_label: text(record, 'intent_label'),
    label_correction: text(record, 'label_correction'),
    label_status: status.data,
    output_mode: text(record, 'output_mode'),
    source,
  };
}
