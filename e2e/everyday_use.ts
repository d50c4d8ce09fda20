import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

interface EverydayUse {
  user_id: string;
  recognitions: number;
  /** How many of them, evenly spread, ended in a question back. */
  questions: number;
  /** How long ago the session began, and over how much time the recognitions are spread: milliseconds. */
  ago?: number;
  span?: number;
}

const HOUR = 3_600_000;

/**
 * Writes what a device records in everyday use, as A3CP does: a session of recognitions of sounds, and what the
 * person answered where they were asked. Further sessions are added to the same folder.
 */
export function writeEverydayUse(
  folder: string,
  { user_id, recognitions, questions, ago = HOUR, span = ago / 2 }: EverydayUse,
): void {
  const began = Date.now() - ago;
  const session_id = `sess_${began.toString(16).padStart(16, '0')}`;
  const spine = (index: number) => ({
    ...{ user_id, session_id },
    timestamp: new Date(began + (index / recognitions) * span).toISOString(),
  });
  const indexes = Array.from({ length: recognitions }, (_, index) => index);
  const asksSoFar = (count: number) => Math.floor((count * questions) / recognitions);
  const asks = (index: number) => asksSoFar(index + 1) > asksSoFar(index);
  const recognised = indexes.map((index) => ({
    ...spine(index),
    record_id: `${session_id}-${index}`,
    ...{ schema_version: '1.0.1', modality: 'sound', source: 'sound_classifier', performer_id: 'system' },
    classifier_output: asks(index) ? { yes: 0.4, drink: 0.35, unknown: 0.25 } : { yes: 0.9, unknown: 0.1 },
    output_type: asks(index) ? 'clarification' : 'intent',
  }));
  const answered = indexes.filter(asks).map((index) => ({
    ...spine(index),
    entry_id: `${session_id}-answer-${index}`,
    ...{ prompt_text: 'Did you mean “yes”?', user_response: 'Yes.' },
    ...{ intent_label: 'yes', label_correction: null, label_status: 'confirmed' },
  }));
  const sessions = join(folder, 'logs', 'users', user_id, 'sessions');
  mkdirSync(sessions, { recursive: true });
  appendFileSync(join(sessions, `${session_id}.jsonl`), lines(recognised));
  appendFileSync(join(folder, 'logs', 'feedback.jsonl'), lines(answered));
}

const lines = (records: readonly object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
