import type { RetrainingCondition, RetrainingConditionCode } from '../../data/retraining/decision_schema.ts';
import type { RetrainingObservation, UntrainedLabel } from '../../data/retraining/observation_schema.ts';
import type { PolicyRules } from '../../data/retraining/policy_schema.ts';
import { DAY_MS } from './duration.ts';
import { rateCondition } from './rate_condition.ts';
import { trustCondition } from './trust.ts';
import { sideBySide } from './wording.ts';

/**
 * Every condition of the policy with its numbers, in the order in which they give the reason: samples, rate and
 * age as S3 has them, then what this app adds. The additions come last so that wherever S3 has a reason, it is S3's.
 * At the threshold itself samples are enough, a rate or an age is not yet too high (S2, S3).
 */
export function evaluateConditions(
  rules: PolicyRules,
  seen: RetrainingObservation,
  now: number,
): RetrainingCondition[] {
  const { max_correction_rate, min_trust, max_drift, min_examples_of_new_label } = rules;
  const conditions = [
    newSamples(rules, seen),
    rate(rules, seen, 'clarification_rate', rules.max_clarification_rate),
    modelAge(rules, seen, now),
    min_examples_of_new_label !== null && untrainedLabel(seen.untrained_labels, min_examples_of_new_label),
    max_correction_rate !== null && rate(rules, seen, 'correction_rate', max_correction_rate),
    min_trust !== null && trustCondition(rules, seen.trust, min_trust),
    max_drift !== null && drift(seen, max_drift),
  ].filter((condition) => condition !== false);
  return seen.active ? conditions : conditions.map(withoutModel);
}

/** Of a model that is not there yet, nothing but the recordings for it can be judged. */
function withoutModel(condition: RetrainingCondition): RetrainingCondition {
  if (condition.code === 'new_samples') return condition;
  return { ...condition, status: 'not_enough_evidence', words: 'There is no model in use yet' };
}

function newSamples(
  { min_new_samples }: PolicyRules,
  { new_samples }: RetrainingObservation,
): RetrainingCondition {
  const met = new_samples >= min_new_samples;
  const words = met
    ? `Enough new samples (${new_samples} >= ${min_new_samples})`
    : `New samples (${new_samples} < ${min_new_samples})`;
  return plain('new_samples', met, new_samples, min_new_samples, words);
}

function rate(
  rules: PolicyRules,
  { recognitions, clarifications, corrections }: RetrainingObservation,
  code: 'clarification_rate' | 'correction_rate',
  limit: number,
): RetrainingCondition {
  const events = code === 'clarification_rate' ? clarifications : corrections;
  return rateCondition(rules, { code, name: code.replace('_', ' '), events, recognitions, limit });
}

/** A training of the future is of a clock that was put back: its model counts as new. */
function modelAge(
  { max_days_since_train: limit }: PolicyRules,
  { active }: RetrainingObservation,
  now: number,
): RetrainingCondition {
  if (!active) return plain('model_age', false, null, limit, '');
  const days = Math.max(0, now - active.trained_at) / DAY_MS;
  const met = days > limit;
  const words = met
    ? `High model age (${sideBySide(days, '>', limit, 0)} days)`
    : `Model age (${sideBySide(days, '<=', limit, 0)} days)`;
  return plain('model_age', met, days, limit, words);
}

/**
 * A training needs some recordings of a label: until there are, the correction alone can change nothing. Where none
 * is new, the last training had them all and did not learn it: the next would not either.
 */
function untrainedLabel(labels: readonly UntrainedLabel[], least: number): RetrainingCondition {
  const most = labels.toSorted(byExamples)[0];
  if (!most) {
    return plain('untrained_label', false, 0, least, 'Corrections name no label that was never trained');
  }
  const { label, examples, new_examples } = most;
  const met = examples >= least && new_examples > 0;
  const numbers = `${examples} ${examples >= least ? '>=' : '<'} ${least} recordings`;
  const words = `Label never trained: "${label}" (${numbers}${new_examples > 0 ? '' : ', none new'})`;
  const status = met ? 'met' : 'not_enough_evidence';
  return { ...plain('untrained_label', met, examples, least, words), status, label };
}

function byExamples(a: UntrainedLabel, b: UntrainedLabel): number {
  const [newA, newB] = [Math.sign(a.new_examples), Math.sign(b.new_examples)];
  return (
    newB - newA || b.examples - a.examples || b.corrections - a.corrections || (a.label < b.label ? -1 : 1)
  );
}

function drift({ drift }: RetrainingObservation, limit: number): RetrainingCondition {
  if (drift === null) {
    const words = 'Drift: too few recent recordings to judge';
    return { ...plain('drift', false, null, limit, words), status: 'not_enough_evidence' };
  }
  const met = drift > limit;
  const words = met
    ? `High drift (${sideBySide(drift, '>', limit, 2)})`
    : `Drift (${sideBySide(drift, '<=', limit, 2)})`;
  return plain('drift', met, drift, limit, words);
}

/** A condition that is judged by one number alone. */
function plain(
  code: RetrainingConditionCode,
  met: boolean,
  value: number | null,
  threshold: number,
  words: string,
): RetrainingCondition {
  const status = met ? 'met' : 'not_met';
  return {
    code,
    status,
    value,
    threshold,
    numerator: null,
    denominator: null,
    bound: null,
    label: null,
    words,
  };
}
