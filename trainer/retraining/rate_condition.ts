import type { RetrainingCondition, RetrainingConditionCode } from '../../data/retraining/decision_schema.ts';
import type { PolicyRules } from '../../data/retraining/policy_schema.ts';
import { wilsonLowerBound } from './wilson.ts';
import { capitalised, roundedDown, sideBySide } from './wording.ts';

export interface RateQuestion {
  code: RetrainingConditionCode;
  /** "clarification rate". */
  name: string;
  events: number;
  recognitions: number;
  limit: number;
}

/**
 * Whether a rate exceeds its limit for sure. With few recognitions the raw ratio exceeds it by chance (at a true
 * 10 %, in 26 of 100 lots of ten), so the lower Wilson bound decides. A ratio at or under the limit is not met,
 * one above it with a bound that is not is open. Questions recorded without their recognition can outnumber
 * them: they count as one each.
 */
export function rateCondition(rules: PolicyRules, question: RateQuestion): RetrainingCondition {
  const { code, recognitions, limit } = question;
  const events = Math.min(question.events, recognitions);
  const value = recognitions === 0 ? null : events / recognitions;
  const bound = wilsonLowerBound(events, recognitions, rules.confidence_level);
  const figures = { value, threshold: limit, numerator: events, denominator: recognitions, bound };
  const { status, words } = judged(rules, question, value, bound);
  return { code, status, ...figures, label: null, words };
}

type Verdict = Pick<RetrainingCondition, 'status' | 'words'>;

function judged(
  { min_recognitions }: PolicyRules,
  { name, recognitions, limit }: RateQuestion,
  value: number | null,
  bound: number,
): Verdict {
  if (value === null || recognitions < min_recognitions) {
    const words = `${capitalised(name)}: too few recognitions to judge (${recognitions} < ${min_recognitions})`;
    return { status: 'not_enough_evidence', words };
  }
  if (value <= limit) {
    return { status: 'not_met', words: `${capitalised(name)} (${sideBySide(value, '<=', limit, 2)})` };
  }
  const words = `High ${name} (${sideBySide(value, '>', limit, 2)})`;
  if (bound > limit) return { status: 'met', words };
  return {
    status: 'not_enough_evidence',
    words: `${words}, which may be chance: surely above ${roundedDown(bound)} only`,
  };
}
