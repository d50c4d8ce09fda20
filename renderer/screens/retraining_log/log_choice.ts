import type { Modality } from '../../../data/schema.ts';
import type { RetrainingOutcome } from '../../../electron/ipc/contract.ts';

export const logSpans = ['all', '7', '30', '90', '365'] as const;

/** What a person wants to see of the log; null and empty: whatever it is. */
export interface LogChoice {
  user_id: string | null;
  modality: Modality | null;
  outcome: RetrainingOutcome | null;
  /** So many days until now, or all of it. */
  span: (typeof logSpans)[number];
  search: string;
}

export const everything: LogChoice = {
  ...{ user_id: null, modality: null, outcome: null },
  ...{ span: 'all', search: '' },
};

const DAY_MS = 86_400_000;

/** The choice as the program is asked for it. */
export function filterOf({ user_id, modality, outcome, span, search }: LogChoice, now: number) {
  const words = search.trim();
  return {
    ...(user_id === null ? {} : { user_id }),
    ...(modality === null ? {} : { modality }),
    ...(outcome === null ? {} : { outcome }),
    ...(span === 'all' ? {} : { from: now - Number(span) * DAY_MS }),
    ...(words === '' ? {} : { search: words }),
  };
}

/** `retraining_log_2026-11-21.csv`, by the date on the wall. */
export function logFileName(format: 'csv' | 'jsonl', now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `retraining_log_${date}.${format}`;
}
