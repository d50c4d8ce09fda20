export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;

/**
 * Whether two moments lie less than `length` apart, whichever comes first. A clock that was put back makes the past
 * lie in the future: it still counts when it is near, so that nothing is asked twice, and does not when it is far,
 * so that one wrong date cannot hold everything for years.
 */
export function within(length: number, a: number, b: number): boolean {
  return Math.abs(a - b) < length;
}
