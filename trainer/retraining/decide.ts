import type {
  RetrainingCondition,
  RetrainingDecision,
  RetrainingHold,
  RetrainingOutcome,
  RetrainingRequest,
} from '../../data/retraining/decision_schema.ts';
import type { RetrainingObservation } from '../../data/retraining/observation_schema.ts';
import type { EffectivePolicy } from '../../data/retraining/policy_schema.ts';
import { evaluateConditions } from './conditions.ts';
import { holdsOf, type Moment } from './holds.ts';
import { quietUntil } from './quiet_hours.ts';
import { unchangedUntil } from './unchanged_until.ts';

/**
 * Whether to retrain the model of one (user, modality), and on what grounds. The same policy, observation and
 * moment give the same decision; it trains nothing and changes nothing (S10).
 */
export function decide(
  policy: EffectivePolicy,
  observation: RetrainingObservation,
  moment: Moment,
): RetrainingDecision {
  const conditions = evaluateConditions(policy.rules, observation, moment.now);
  const reason = reasonOf(conditions);
  const holds = reason === null ? [] : holdsOf(policy, observation, moment);
  const outcome = outcomeOf(policy, reason, holds);
  const asks = reason !== null && (outcome === 'request' || outcome === 'advise');
  return {
    at: moment.now,
    policy_config_version: policy.policy_config_version,
    mode: policy.rules.mode,
    ...{ outcome, observation, conditions, reason, holds },
    again_at: againAt(policy, holds, moment),
    request: asks ? requestOf(policy, observation, reason) : null,
    unchanged_until: unchangedUntil(policy.rules, observation, moment, reason !== null),
  };
}

function reasonOf(conditions: readonly RetrainingCondition[]): string | null {
  return conditions.find(({ status }) => status === 'met')?.words ?? null;
}

function outcomeOf(
  { rules }: EffectivePolicy,
  reason: string | null,
  holds: readonly RetrainingHold[],
): RetrainingOutcome {
  if (reason === null) return 'nothing';
  if (holds.length > 0) return 'held_back';
  return rules.mode === 'automatic' ? 'request' : 'advise';
}

function requestOf(
  { user_id, modality, policy_config_version }: EffectivePolicy,
  { active }: RetrainingObservation,
  retrain_reason: string,
): RetrainingRequest {
  const latest = active ? { latest_model_version: active.model_version } : {};
  return { user_id, modality, retrain_reason, ...latest, policy_config_version };
}

/** The last of the holds to end, moved out of quiet hours. */
function againAt(
  { rules }: EffectivePolicy,
  holds: readonly RetrainingHold[],
  moment: Moment,
): number | null {
  if (holds.length === 0) return null;
  const ends = holds.map(({ until }) => until).filter((until) => until !== null);
  if (ends.length < holds.length) return null;
  const last = Math.max(...ends);
  if (rules.mode === 'advise') return last;
  return quietUntil(rules.quiet_hours, last, moment.utc_offset_minutes) ?? last;
}
