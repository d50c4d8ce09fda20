import type { RetrainingCondition } from '../../data/retraining/decision_schema.ts';
import type { RetrainingObservation } from '../../data/retraining/observation_schema.ts';
import type { PolicyRules } from '../../data/retraining/policy_schema.ts';
import { wilsonUpperBound } from './wilson.ts';
import { roundedUp, sideBySide } from './wording.ts';

type Judged = RetrainingObservation['trust'];

/**
 * How far the stated confidence can be believed: 1 less what it promises beyond the share of answers that were
 * right; null without judged answers. A model that is better than it says is fully trusted: asking back too often
 * shows in the clarification rate.
 */
export function trustOf({ answers, right, confidence_sum }: Judged): number | null {
  return answers === 0 ? null : Math.min(1, 1 - (confidence_sum - right) / answers);
}

/** Met where trust is surely below its limit: even with the upper Wilson bound of the share of right answers. */
export function trustCondition(rules: PolicyRules, trust: Judged, least: number): RetrainingCondition {
  const { answers, right, confidence_sum } = trust;
  const value = trustOf(trust);
  const share = wilsonUpperBound(right, answers, rules.confidence_level);
  const bound = value === null ? 1 : Math.min(1, 1 - confidence_sum / answers + share);
  const figures = { value, threshold: least, numerator: right, denominator: answers, bound, label: null };
  return { code: 'trust', ...figures, ...judged(rules, answers, value, bound, least) };
}

function judged(
  { min_recognitions }: PolicyRules,
  answers: number,
  value: number | null,
  bound: number,
  least: number,
): Pick<RetrainingCondition, 'status' | 'words'> {
  if (value === null || answers < min_recognitions) {
    const words = `Trust: too few judged answers (${answers} < ${min_recognitions})`;
    return { status: 'not_enough_evidence', words };
  }
  if (value >= least) return { status: 'not_met', words: `Trust (${sideBySide(value, '>=', least, 2)})` };
  const words = `Low trust (${sideBySide(value, '<', least, 2)})`;
  if (bound < least) return { status: 'met', words };
  return {
    status: 'not_enough_evidence',
    words: `${words}, which may be chance: surely below ${roundedUp(bound)} only`,
  };
}
