import { createHash } from 'node:crypto';
import { ItemRejection } from '../rejection.ts';
import type { RecordLine } from './lines.ts';

/** A record as it was parsed: names and types of the A3CP contract, nothing of it trusted yet. */
export type A3cpRecord = Readonly<Record<string, unknown>>;

/** What a record is, told by the fields that only its kind has; `other` is a log of something else. */
export type RecordKind = 'message' | 'feedback' | 'inference_trace' | 'clarification_event' | 'other';

const messageFields = [
  'raw_features_ref',
  'classifier_output',
  'annotation',
  'intent_label',
  'clarification',
  'output_type',
  'capture_id',
  'record_id',
];

/**
 * Parses a line, out of its `{recorded_at, event}` wrapper where it has one.
 * @throws ItemRejection `LINE_TOO_LONG`, `TORN_LINE`, `BAD_JSON`, `BAD_RECORD`.
 */
export function parseRecord({ bytes, terminated }: RecordLine): A3cpRecord {
  if (bytes === null) {
    throw new ItemRejection('LINE_TOO_LONG', 'The line is longer than 512 KiB, which no A3CP record is.');
  }
  const value = parseJson(bytes, terminated);
  if (!isRecord(value)) throw new ItemRejection('BAD_RECORD', 'The line is not a JSON object.');
  if (!isRecord(value.event)) return value;
  return { timestamp: value.recorded_at, ...value.event };
}

export function kindOf(record: A3cpRecord): RecordKind {
  if (has(record, 'predicted_intent')) return 'inference_trace';
  if (has(record, 'clarification_type')) return 'clarification_event';
  const answersPrompt = has(record, 'entry_id') || has(record, 'prompt_text') || has(record, 'user_response');
  if (answersPrompt && !has(record, 'raw_features_ref')) return 'feedback';
  return messageFields.some((field) => has(record, field)) ? 'message' : 'other';
}

/** Whether a field is there and not null. */
export function has(record: A3cpRecord, field: string): boolean {
  return record[field] !== undefined && record[field] !== null;
}

/** A text field; null where it is missing, empty or something else. */
export function text(record: A3cpRecord, field: string): string | null {
  const value = record[field];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The object in a field; an empty one where there is none. */
export function part(record: A3cpRecord, field: string): A3cpRecord {
  const value = record[field];
  return isRecord(value) ? value : {};
}

/** The id that a record carries, or one made from its content, so that it is known again. */
export function identity(record: A3cpRecord, field: 'record_id' | 'entry_id'): string {
  const given = text(record, field);
  if (given !== null) return given;
  return `line-${createHash('sha256').update(JSON.stringify(record)).digest('hex')}`;
}

function parseJson(bytes: Buffer, terminated: boolean): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const [code, reason] = terminated
      ? (['BAD_JSON', 'The line is not JSON.'] as const)
      : (['TORN_LINE', 'The last line breaks off: it was being written when the recorder stopped.'] as const);
    throw new ItemRejection(code, reason, { cause: error });
  }
}

function isRecord(value: unknown): value is A3cpRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
