import type { RetrainingObservation } from '../../data/retraining/observation_schema.ts';
import {
  DEFAULT_RULES,
  type EffectivePolicy,
  type PolicyRules,
} from '../../data/retraining/policy_schema.ts';
import { effectivePolicy } from './effective_policy.ts';

/** Noon of a Wednesday in UTC. */
export const NOON = Date.UTC(2026, 10, 18, 12);
export const UTC = 0;

/** The default rules with some others, for anna's gestures. */
export function policyWith(rules: Partial<PolicyRules> = {}): EffectivePolicy {
  const policy = { policy_config_version: 7, ...DEFAULT_RULES, ...rules };
  return effectivePolicy(policy, 'anna', 'gesture');
}

/** A fresh model that nothing speaks against. */
export function quietObservation(some: Partial<RetrainingObservation> = {}): RetrainingObservation {
  return {
    user_id: 'anna',
    modality: 'gesture',
    active: { version: 2, model_version: 'gesture-anna-v2', trained_at: NOON, labels: ['drink', 'eat'] },
    candidate: null,
    ...{ new_samples: 0, trainable_labels: 2, recognitions: 0, clarifications: 0, corrections: 0 },
    untrained_labels: [],
    trust: { answers: 0, right: 0, confidence_sum: 0 },
    drift: null,
    unattributed_feedback: 0,
    pending_since: null,
    requested_at: [],
    snooze: null,
    ...some,
  };
}
