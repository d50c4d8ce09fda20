import type { Snooze } from '../../app/pair_actions.ts';
import { createTexts, type Texts } from '../../messages/texts.ts';

export const snoozeDurations = ['1_week', '2_weeks', '4_weeks', 'days'] as const;
const readyReasons = ['more_recordings', 'away', 'other_cause', 'device'] as const;
export const snoozeReasons = [...readyReasons, 'other'] as const;
export type SnoozeDuration = (typeof snoozeDurations)[number];
export type SnoozeReason = (typeof snoozeReasons)[number];

export interface SnoozeChoices {
  duration: SnoozeDuration;
  /** As typed; counts for the duration `days`. */
  days: string;
  reason: SnoozeReason | null;
  /** In the person's own words; needed for the reason `other`. */
  words: string;
}

export const usualSnooze: SnoozeChoices = { duration: '2_weeks', days: '', reason: null, words: '' };

/** As much as fits beside a ready reason into what the program keeps. */
export const MOST_WORDS = 400;
const MOST_DAYS = 365;
const daysOfWeeks = { '1_week': 7, '2_weeks': 14, '4_weeks': 28 } as const;

/** null where the number typed is none. */
export function daysOf({ duration, days }: SnoozeChoices): number | null {
  if (duration !== 'days') return daysOfWeeks[duration];
  const typed = /^\d{1,3}$/.test(days.trim()) ? Number(days) : 0;
  return typed >= 1 && typed <= MOST_DAYS ? typed : null;
}

/** The reason as it is kept, in the language of whoever gives it; null while there is none. */
export function reasonOf({ reason, words }: SnoozeChoices, { t }: Texts): string | null {
  const own = words.trim().slice(0, MOST_WORDS);
  if (reason === null) return null;
  if (reason === 'other') return own === '' ? null : own;
  const ready = t(`snooze.reason.${reason}`);
  return own === '' ? ready : `${ready}: ${own}`;
}

/** A reason as it was kept; a ready one in the language of whoever reads it, words of one's own as they are. */
export function keptReason(kept: string, { t }: Texts): string {
  for (const { t: given } of [createTexts('en'), createTexts('de')]) {
    for (const reason of readyReasons) {
      const ready = given(`snooze.reason.${reason}`);
      if (kept === ready || kept.startsWith(`${ready}: `)) {
        return t(`snooze.reason.${reason}`) + kept.slice(ready.length);
      }
    }
  }
  return kept;
}

/** What the program is asked; null while something is missing. */
export function snoozeOf(choices: SnoozeChoices, texts: Texts): Snooze | null {
  const days = daysOf(choices);
  const reason = reasonOf(choices, texts);
  return days === null || reason === null ? null : { hours: 24 * days, reason };
}
