import type {
  RetrainingDecision,
  RetrainingLogLine,
  RetrainingOutcome,
} from '../../data/retraining/decision_schema.ts';

/** Every request goes on record, and every change from one outcome to another; nothing is what nobody asked for yet. */
export function isLogged(decision: RetrainingDecision, before: RetrainingOutcome | null): boolean {
  return decision.outcome === 'request' || decision.outcome !== (before ?? 'nothing');
}

/** The decision as a line of the audit log. */
export function logLineOf(decision: RetrainingDecision): RetrainingLogLine {
  const { observation, conditions, mode, outcome, policy_config_version } = decision;
  const rate = conditions.find(({ code }) => code === 'clarification_rate');
  return {
    user_id: observation.user_id,
    modality: observation.modality,
    timestamp: new Date(decision.at).toISOString(),
    trigger_reason: decision.reason,
    num_new_samples: observation.new_samples,
    clarification_rate: rate?.value ?? null,
    model_version_before: observation.active?.model_version ?? null,
    policy_config_version,
    num_clarifications: observation.clarifications,
    num_recognitions: observation.recognitions,
    clarification_rate_lower_bound: rate?.bound ?? 0,
    ...{ mode, outcome },
    held_back_by: decision.holds.map(({ code }) => code),
  };
}
