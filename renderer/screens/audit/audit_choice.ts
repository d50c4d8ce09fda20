import type { AuditSubject, CallInput } from '../../../electron/ipc/contract.ts';

export const auditSpans = ['all', '1', '7', '30', '365'] as const;

/** What a person wants to see of the log; null: whatever it is. */
export interface AuditChoice {
  operator_id: string | null;
  user_id: string | null;
  about: AuditSubject | null;
  /** So many days until now, or all of it. */
  span: (typeof auditSpans)[number];
}

export const everything: AuditChoice = { operator_id: null, user_id: null, about: null, span: 'all' };

const DAY_MS = 86_400_000;

/** The choice as the program is asked for it. */
export function auditFilterOf(
  { operator_id, user_id, about, span }: AuditChoice,
  now: number,
): Omit<CallInput<'audit.list'>, 'limit' | 'before'> {
  return {
    ...(operator_id === null ? {} : { operator_id }),
    ...(user_id === null ? {} : { user_id }),
    ...(about === null ? {} : { about }),
    ...(span === 'all' ? {} : { from: now - Number(span) * DAY_MS }),
  };
}
