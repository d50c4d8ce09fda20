import type { RetrainingObservation } from '../../data/retraining/observation_schema.ts';
import type { PolicyRules } from '../../data/retraining/policy_schema.ts';
import { DAY_MS, WEEK_MS } from './duration.ts';
import { candidateTerm, cooldownLength, type Moment } from './holds.ts';
import { nextQuietBoundary } from './quiet_hours.ts';

/**
 * Until when time alone cannot change the outcome, so that a pass can leave a pair alone that nothing happened to.
 * With no condition met only the age of the model can; else every hold that may begin or end.
 */
export function unchangedUntil(
  rules: PolicyRules,
  seen: RetrainingObservation,
  moment: Moment,
  anyMet: boolean,
): number | null {
  const moments = [ageTurns(rules, seen), ...(anyMet ? holdsTurn(rules, seen, moment) : [])];
  const ahead = moments.filter((at) => at !== null).filter((at) => at > moment.now);
  return ahead.length === 0 ? null : ahead.reduce((a, b) => Math.min(a, b));
}

/** The first millisecond at which the model is too old. */
function ageTurns({ max_days_since_train }: PolicyRules, { active }: RetrainingObservation): number | null {
  return active && active.trained_at + Math.floor(max_days_since_train * DAY_MS) + 1;
}

function holdsTurn(
  rules: PolicyRules,
  { candidate, snooze, requested_at }: RetrainingObservation,
  { now, utc_offset_minutes }: Moment,
): (number | null)[] {
  const turns = [
    ...(candidate ? edges(candidate.trained_at, candidateTerm(rules)) : []),
    ...(snooze ? edges(snooze.at, snooze.until - snooze.at) : []),
  ];
  if (rules.mode === 'advise') return turns;
  const lengths = [cooldownLength(rules), DAY_MS, WEEK_MS];
  const requests = requested_at.flatMap((at) => lengths.flatMap((length) => edges(at, length)));
  return [...turns, ...requests, nextQuietBoundary(rules.quiet_hours, now, utc_offset_minutes)];
}

/** Where `within(length, now, at)` begins and ends to hold. */
const edges = (at: number, length: number): number[] => [at - length + 1, at + length];
