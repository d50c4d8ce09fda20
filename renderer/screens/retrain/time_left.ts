import type { Texts } from '../../messages/texts.ts';

export interface TimeLeft {
  /** Seconds since the training began, when this was said. */
  elapsed: number;
  /** Seconds still to go. */
  left: number;
}

interface Standing {
  elapsed: number;
  /** 0 to 1; null: not known. */
  fraction: number | null;
  /** Seconds that the whole training was thought to take. */
  expected: number;
}

/** Until then the progress says less than what was thought before. */
const TELLING = 0.5;
/** What a person sees may grow by half a second a second: a clock that jumps up is believed by nobody. */
const SLOWEST = 0.5;

/** How long it will still take: first by what was thought before, then more and more by the progress. */
export function timeLeft(before: TimeLeft | null, { elapsed, fraction, expected }: Standing): TimeLeft {
  const done = fraction ?? 0;
  const weight = Math.min(1, done / TELLING);
  const byProgress = done > 0 ? elapsed / done : expected;
  const total = (1 - weight) * Math.max(expected, elapsed) + weight * byProgress;
  const left = Math.max(0, total - elapsed);
  if (before === null) return { elapsed, left };
  const passed = Math.max(0, elapsed - before.elapsed);
  return { elapsed, left: Math.min(left, before.left + SLOWEST * passed) };
}

/** Below this nobody counts seconds any more. */
const NEARLY = 4;
const AS_GOOD_AS_DONE = 0.95;

/** "About 20 seconds left", in steps that a person can follow. */
export function timeLeftWords({ left }: TimeLeft, fraction: number | null, texts: Texts): string {
  if (left < NEARLY || (fraction ?? 0) >= AS_GOOD_AS_DONE) return texts.t('running.nearly_done');
  return texts.t('running.left', { duration: durationWords(left, texts) });
}

/** Seconds in steps of five, from a minute and a half on whole minutes; always rounded up. */
export function durationWords(duration: number, { seconds, minutes }: Pick<Texts, 'seconds' | 'minutes'>) {
  if (duration <= 10) return seconds(Math.max(1, Math.ceil(duration)));
  return duration <= 90 ? seconds(5 * Math.ceil(duration / 5)) : minutes(Math.ceil(duration / 60));
}
