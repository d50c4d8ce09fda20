import type { Modality } from '../../schema.ts';
import type { ImportedRecognition, ItemSource } from '../item.ts';
import { ItemRejection } from '../rejection.ts';
import { type A3cpRecord, has, identity, part, text } from './record.ts';
import { modalityOf, sessionIfNamed, timeOf, type UserSources, userOf } from './spine.ts';

/**
 * A message with a recogniser's scores: the likeliest label was recognised.
 * @throws ItemRejection `BAD_RECORD` when the scores are none, `USER`, `MODALITY`, `TIME`.
 */
export function recognitionFromMessage(
  record: A3cpRecord,
  users: UserSources,
  source: ItemSource,
): ImportedRecognition {
  const best = likeliest(record);
  return {
    ...common(record, users, source),
    form: 'message',
    modality: modalityOf(record),
    predicted_label: best.label,
    confidence: best.score,
    clarification: asksClarification(record),
  };
}

/** An older inference trace. It names neither modality nor, often, the user: the session tells. */
export function recognitionFromTrace(
  record: A3cpRecord,
  users: UserSources,
  source: ItemSource,
): ImportedRecognition {
  const confidence = record.intent_confidence;
  return {
    ...common(record, users, source),
    form: 'inference_trace',
    modality: modalityNamedBy(text(record, 'module_name')),
    predicted_label: text(record, 'predicted_intent'),
    confidence: isProbability(confidence) ? confidence : null,
    clarification: false,
  };
}

/** A question that was put to the person: an older clarification event, or a message with nothing else in it. */
export function clarificationFrom(
  record: A3cpRecord,
  users: UserSources,
  source: ItemSource,
): ImportedRecognition {
  return {
    ...common(record, users, source),
    form: 'clarification_event',
    modality: has(record, 'modality') ? modalityOf(record) : null,
    predicted_label: text(record, 'resolved_intent') ?? text(record, 'final_decision'),
    confidence: null,
    clarification: true,
  };
}

export function asksClarification(record: A3cpRecord): boolean {
  return text(record, 'output_type') === 'clarification' || part(record, 'clarification').needed === true;
}

function common(record: A3cpRecord, users: UserSources, source: ItemSource) {
  return {
    record_id: identity(record, 'record_id'),
    user_id: userOf(record, users),
    session_id: sessionIfNamed(record),
    recorded_at: timeOf(record),
    model_version: text(record, 'model_version'),
    source,
  };
}

function likeliest(record: A3cpRecord): { label: string; score: number } {
  let best: { label: string; score: number } | null = null;
  for (const [label, score] of Object.entries(part(record, 'classifier_output'))) {
    if (!isProbability(score)) {
      throw new ItemRejection(
        'BAD_RECORD',
        `The score of "${label}" in classifier_output is no probability.`,
      );
    }
    if (best === null || score > best.score) best = { label, score };
  }
  if (best) return best;
  throw new ItemRejection('BAD_RECORD', 'The classifier_output holds no scores.');
}

function isProbability(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

/** `gesture_classifier`, `sound_classifier`: traces say it only in the module's name. */
function modalityNamedBy(module: string | null): Modality | null {
  const name = /gesture|sound|audio|speech/i.exec(module ?? '')?.[0];
  return name === undefined ? null : modalityOf({ modality: name });
}
