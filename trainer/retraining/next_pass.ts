/** When passes come: at fixed times, and soon after something happened. Times are milliseconds since 1970 in UTC. */
export interface PassTimes {
  /** The first fixed time after a moment; null where there is none. Of an interval: `everyInterval`. */
  following: (after: number) => number | null;
  /** A pass follows when nothing happened for this long … */
  settle_ms: number;
  /** … and at most this long after the first thing that happened. */
  at_most_ms: number;
}

/** What is known of earlier passes, and what happened that no pass has seen yet. */
export interface PassState {
  last_pass_at: number | null;
  first_event_at: number | null;
  last_event_at: number | null;
}

export const everyInterval =
  (interval_ms: number) =>
  (after: number): number =>
    after + interval_ms;

/**
 * When the next pass is due; `now` where it is at once, null where none ever is. However many fixed times went by,
 * by sleep or with the app closed, one pass catches up on all of them. After a clock was put back, nothing waits
 * longer than it would had everything just happened, provided that the caller then moves what lies in the future to
 * `now` for good: asked again and again with a later `now`, it would put the moment off each time.
 */
export function nextPass(times: PassTimes, state: PassState, now: number): number | null {
  const due = [fixedTime(times, state, now), settledTime(times, state, now)].filter((at) => at !== null);
  return due.length === 0 ? null : Math.max(now, Math.min(...due));
}

function fixedTime({ following }: PassTimes, { last_pass_at }: PassState, now: number): number | null {
  if (last_pass_at === null) return now;
  return following(Math.min(last_pass_at, now));
}

function settledTime(
  times: PassTimes,
  { first_event_at, last_event_at }: PassState,
  now: number,
): number | null {
  if (first_event_at === null || last_event_at === null) return null;
  const settled = Math.min(last_event_at, now) + times.settle_ms;
  return Math.min(settled, Math.min(first_event_at, now) + times.at_most_ms);
}
