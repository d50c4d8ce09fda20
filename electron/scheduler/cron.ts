import { Cron } from 'croner';
import { RefusedError } from '../../data/errors.ts';

/** The fixed times of a cron expression: the first of them after a moment; null where none ever comes. */
export type FixedTimes = (after: number) => number | null;

/**
 * The fixed times of a cron expression of five parts (minute, hour, day, month, weekday), or of a nickname such as
 * "@daily", in local time.
 * @throws RefusedError CRON_INVALID
 */
export function fixedTimes(expression: string): FixedTimes {
  const cron = parse(expression);
  return (after) => cron.nextRun(new Date(after))?.getTime() ?? null;
}

/** The same, where an expression that cannot be read has no times: the program goes on without. */
export function fixedTimesOrNone(expression: string): FixedTimes {
  try {
    return fixedTimes(expression);
  } catch {
    return () => null;
  }
}

/** @throws RefusedError CRON_INVALID where it is none, or where its times never come */
export function requireCron(expression: string, now: number): void {
  if (fixedTimes(expression)(now) === null) throw invalid(expression, 'there is no such day');
}

/** Seconds have no place here: a pass each second would help nobody. */
function parse(expression: string): Cron {
  let cron: Cron;
  try {
    cron = new Cron(expression, { mode: '5-part' });
  } catch (cause) {
    throw invalid(expression, cause instanceof Error ? cause.message : 'it cannot be read', cause);
  }
  if (cron.getOnce() === null) return cron;
  throw invalid(expression, 'it names one moment');
}

function invalid(expression: string, found: string, cause?: unknown): RefusedError {
  const what = found.replace(/^CronPattern: /, '').replace(/\.$/, '');
  return new RefusedError(
    'CRON_INVALID',
    `"${expression}" does not say when to look: ${what}. Write minute, hour, day, month and weekday, such as "0 * * * *" for every hour or "30 7 * * 1-5" for half past seven on working days.`,
    { cause, details: { expression } },
  );
}
