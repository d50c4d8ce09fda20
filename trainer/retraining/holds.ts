import type { RetrainingHold, RetrainingHoldCode } from '../../data/retraining/decision_schema.ts';
import type { RetrainingObservation } from '../../data/retraining/observation_schema.ts';
import type { EffectivePolicy, PolicyRules } from '../../data/retraining/policy_schema.ts';
import { TRAINING_MINIMUM } from '../../data/schema.ts';
import { DAY_MS, HOUR_MS, WEEK_MS, within } from './duration.ts';
import { quietUntil } from './quiet_hours.ts';

/** When it is: the moment, and what wall clocks are ahead of UTC. */
export interface Moment {
  now: number;
  utc_offset_minutes: number;
}

/**
 * Everything that speaks against asking now. Cool-down, caps and quiet hours bind requests alone: a recommendation
 * waits in the window and disturbs nobody.
 */
export function holdsOf(
  { rules }: EffectivePolicy,
  seen: RetrainingObservation,
  moment: Moment,
): RetrainingHold[] {
  const holds = [
    pending(seen),
    notTrainable(seen),
    candidateWaiting(rules, seen, moment),
    snoozed(seen, moment),
  ];
  if (rules.mode === 'automatic') {
    holds.push(cooldown(rules, seen, moment));
    holds.push(cap('day_cap', rules.max_per_day, DAY_MS, seen, moment));
    holds.push(cap('week_cap', rules.max_per_week, WEEK_MS, seen, moment));
    holds.push(quietHours(rules, moment));
  }
  return holds.filter((hold) => hold !== null);
}

/** How long a version that nobody put in use stands for a new training: as long as a model may be old. */
export const candidateTerm = ({ max_days_since_train }: PolicyRules): number =>
  Math.floor(max_days_since_train * DAY_MS) + 1;

export const cooldownLength = ({ cooldown_hours }: PolicyRules): number =>
  Math.round(cooldown_hours * HOUR_MS);

type Hold = RetrainingHold | null;

function hold(code: RetrainingHoldCode, until: number | null, words: string): RetrainingHold {
  return { code, until, words };
}

function pending({ pending_since }: RetrainingObservation): Hold {
  return pending_since === null
    ? null
    : hold('pending_job', null, 'A training is waiting or running already');
}

function notTrainable({ trainable_labels }: RetrainingObservation): Hold {
  const { classes, samples_per_class } = TRAINING_MINIMUM;
  if (trainable_labels >= classes) return null;
  const words = `Labels with ${samples_per_class} recordings or more (${trainable_labels} < ${classes})`;
  return hold('not_trainable', null, words);
}

/** Training again on much the same recordings would only give the version that waits already. */
function candidateWaiting(rules: PolicyRules, { candidate }: RetrainingObservation, { now }: Moment): Hold {
  const term = candidateTerm(rules);
  if (!candidate || candidate.new_samples >= rules.min_new_samples) return null;
  if (!within(term, now, candidate.trained_at)) return null;
  const words = `Version ${candidate.version} is trained and not in use`;
  return hold('candidate_waiting', candidate.trained_at + term, words);
}

function snoozed({ snooze }: RetrainingObservation, { now }: Moment): Hold {
  if (!snooze || !within(snooze.until - snooze.at, now, snooze.at)) return null;
  return hold('snoozed', snooze.until, `Put off by a person: ${snooze.reason}`);
}

function cooldown(rules: PolicyRules, seen: RetrainingObservation, { now }: Moment): Hold {
  const length = cooldownLength(rules);
  const recent = seen.requested_at.filter((at) => within(length, now, at));
  if (recent.length === 0) return null;
  return hold('cooldown', Math.max(...recent) + length, `Asked less than ${rules.cooldown_hours} hours ago`);
}

/** Any stretch of that length holds at most so many requests, whatever the clock does in between. */
function cap(
  code: 'day_cap' | 'week_cap',
  most: number,
  length: number,
  seen: RetrainingObservation,
  { now }: Moment,
): Hold {
  const recent = seen.requested_at.filter((at) => within(length, now, at)).toSorted((a, b) => a - b);
  const leaving = recent[recent.length - most];
  if (leaving === undefined) return null;
  const words = `Asked as often as allowed in ${length / DAY_MS} × 24 hours (${recent.length} of ${most})`;
  return hold(code, leaving + length, words);
}

function quietHours({ quiet_hours }: PolicyRules, { now, utc_offset_minutes }: Moment): Hold {
  const until = quietUntil(quiet_hours, now, utc_offset_minutes);
  return until === null ? null : hold('quiet_hours', until, 'These are quiet hours');
}
