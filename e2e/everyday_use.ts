import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface EverydayUse {
  user_id: string;
  recognitions: number;
  /** How many of them, from the first on, ended in a question back. */
  questions: number;
}

/**
 * Writes what a device records in everyday use, as A3CP does: a session of recognitions of sounds, and what the
 * person answered where they were asked.
 */
export function writeEverydayUse(folder: string, { user_id, recognitions, questions }: EverydayUse): void {
  const session_id = 'sess_0123456789abcdef';
  const began = Date.now() - 3_600_000;
  const spine = (index: number) => ({
    ...{ user_id, session_id },
    timestamp: new Date(began + 1000 * index).toISOString(),
  });
  const recognised = Array.from({ length: recognitions }, (_, index) => ({
    ...spine(index),
    record_id: `everyday-${index}`,
    ...{ schema_version: '1.0.1', modality: 'sound', source: 'sound_classifier', performer_id: 'system' },
    classifier_output:
      index < questions ? { yes: 0.4, drink: 0.35, unknown: 0.25 } : { yes: 0.9, unknown: 0.1 },
    output_type: index < questions ? 'clarification' : 'intent',
  }));
  const answered = Array.from({ length: questions }, (_, index) => ({
    ...spine(index),
    ...{ entry_id: `answer-${index}`, prompt_text: 'Did you mean “yes”?', user_response: 'Yes.' },
    ...{ intent_label: 'yes', label_correction: null, label_status: 'confirmed' },
  }));
  const sessions = join(folder, 'logs', 'users', user_id, 'sessions');
  mkdirSync(sessions, { recursive: true });
  writeFileSync(join(sessions, `${session_id}.jsonl`), lines(recognised));
  writeFileSync(join(folder, 'logs', 'feedback.jsonl'), lines(answered));
}

const lines = (records: readonly object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
