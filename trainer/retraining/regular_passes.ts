import type { RetrainingEvent } from '../../data/retraining/event_schema.ts';

export interface RegularPasses {
  from: number;
  /** The first moment without one. */
  to: number;
  every_ms: number;
  utc_offset_minutes: number;
  policy_config_version: number;
}

/**
 * A history with passes at regular times in place of those on record, for a time in which there were none. A pass
 * at the time of an event comes after it.
 */
export function* withRegularPasses(
  events: Iterable<RetrainingEvent>,
  { from, to, every_ms, utc_offset_minutes, policy_config_version }: RegularPasses,
): Generator<RetrainingEvent> {
  let next = from;
  const passesBefore = function* (moment: number): Generator<RetrainingEvent> {
    for (; next < Math.min(moment, to); next += every_ms) {
      yield { kind: 'pass', at: next, utc_offset_minutes, policy_config_version };
    }
  };
  for (const event of events) {
    yield* passesBefore(event.at);
    if (event.kind !== 'pass') yield event;
  }
  yield* passesBefore(to);
}
