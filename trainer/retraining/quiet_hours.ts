import type { QuietHours } from '../../data/retraining/policy_schema.ts';
import { MINUTE_MS } from './duration.ts';

const DAY_MINUTES = 24 * 60;

/** The quiet hours that a moment falls into end then; null where it falls into none. */
export function quietUntil(quiet: QuietHours | null, at: number, utc_offset_minutes: number): number | null {
  if (!quiet) return null;
  const end = nextWallTime(quiet.to, at, utc_offset_minutes);
  return end < nextWallTime(quiet.from, at, utc_offset_minutes) ? end : null;
}

/** When quiet hours next begin or end after a moment; null where there are none. */
export function nextQuietBoundary(
  quiet: QuietHours | null,
  at: number,
  utc_offset_minutes: number,
): number | null {
  if (!quiet) return null;
  return Math.min(...[quiet.from, quiet.to].map((time) => nextWallTime(time, at, utc_offset_minutes)));
}

/** The first moment after `at` at which clocks show `time`, "HH:MM". */
function nextWallTime(time: string, at: number, utc_offset_minutes: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const minute = Math.floor(at / MINUTE_MS);
  const ahead = modulo(hours * 60 + minutes - (minute + utc_offset_minutes), DAY_MINUTES);
  return (minute + (ahead === 0 ? DAY_MINUTES : ahead)) * MINUTE_MS;
}

const modulo = (a: number, b: number): number => ((a % b) + b) % b;
