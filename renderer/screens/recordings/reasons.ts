import { z } from 'zod';
import type { Remembered } from '../../app/remembered.ts';

const reasonChoiceSchema = z.enum(['cut_off', 'somebody_else', 'disturbed', 'not_meant', 'own']);
export type Reason = z.infer<typeof reasonChoiceSchema>;
export const commonReasons = reasonChoiceSchema.options;

interface Said {
  reason: Reason;
  /** Words of one's own. */
  words: string;
}

const CHOICE = 'a3cp_exclude_reason';
const WORDS = 'a3cp_exclude_words';

/** The reason that was given last, to begin with. */
export function recallReason(memory: Remembered): Said {
  return {
    reason: reasonChoiceSchema.catch('cut_off').parse(memory.read(CHOICE)),
    words: memory.read(WORDS) ?? '',
  };
}

export function rememberReason(memory: Remembered, { reason, words }: Said): void {
  memory.write(CHOICE, reason);
  if (reason === 'own') memory.write(WORDS, words.trim());
}
