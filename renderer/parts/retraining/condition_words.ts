import type { Condition, Evidence } from '../../app/evidence.ts';
import type { MessageKey, Texts } from '../../messages/texts.ts';
import { roundedDown, roundedUp, sideBySide, writeDays, writeNumber, writePercent } from './figures.ts';

type Decided = Pick<Evidence, 'decision' | 'policy'>;
type Words = (condition: Condition, decided: Decided, texts: Texts) => string;

/** One condition with its numbers, as a sentence in the language of the window. */
export function conditionWords(condition: Condition, decided: Decided, texts: Texts): string {
  const judgesModel = condition.code !== 'new_samples';
  if (judgesModel && decided.decision.observation.active === null) return texts.t('condition.no_model');
  return words[condition.code](condition, decided, texts);
}

const words: Record<Condition['code'], Words> = {
  new_samples({ status, value, threshold }, { decision }, { t }) {
    const kind = decision.observation.active === null ? 'first_samples' : 'new_samples';
    const met = status === 'met' ? 'met' : 'not_met';
    return t(`condition.${kind}.${met}`, { count: value ?? 0, limit: threshold });
  },
  clarification_rate: rateWords,
  correction_rate: rateWords,
  model_age({ status, value, threshold }, _decided, { t, locale }) {
    if (status !== 'met' && (value ?? 0) < 1) return t('condition.model_age.today');
    const [days, limit] = sideBySide(value ?? 0, threshold, writeDays(locale));
    return t(status === 'met' ? 'condition.model_age.met' : 'condition.model_age.not_met', { days, limit });
  },
  untrained_label: untrainedLabelWords,
  trust: trustWords,
  drift({ status, value, threshold }, _decided, { t, locale }) {
    if (value === null) return t('condition.drift.unknown');
    const [figure, limit] = sideBySide(value, threshold, writeNumber(locale));
    return t(status === 'met' ? 'condition.drift.met' : 'condition.drift.not_met', { value: figure, limit });
  },
};

/** Too little evidence of a rate has two causes: too few cases, or a share that chance may explain. */
function openOr({ status, denominator }: Condition, { policy }: Decided) {
  if (status !== 'not_enough_evidence') return status;
  return (denominator ?? 0) < policy.rules.min_recognitions ? 'few' : 'chance';
}

function rateWords(condition: Condition, decided: Decided, { t, locale }: Texts): string {
  const { numerator, denominator, value, threshold, bound } = condition;
  const code = condition.code === 'correction_rate' ? 'correction_rate' : 'clarification_rate';
  const verdict = openOr(condition, decided);
  const count = denominator ?? 0;
  if (verdict === 'few')
    return t('condition.rate.few', { count, least: decided.policy.rules.min_recognitions });
  const write = writePercent(locale);
  const [rate, limit] = sideBySide(value ?? 0, threshold, write);
  const figures = { count, events: numerator ?? 0, rate, limit };
  if (verdict === 'chance') {
    return t(`condition.${code}.chance`, { ...figures, bound: write(roundedDown(bound ?? 0), 0) });
  }
  return t(`condition.${code}.${verdict}`, figures);
}

function untrainedLabelWords(
  { status, label, value, threshold }: Condition,
  { decision }: Decided,
  { t }: Texts,
): string {
  if (label === null) return t('condition.untrained_label.not_met');
  const count = value ?? 0;
  if (status === 'met') return t('condition.untrained_label.met', { label, count });
  if (count < threshold) return t('condition.untrained_label.few', { label, count, limit: threshold });
  const known = decision.observation.untrained_labels.find((one) => one.label === label);
  return t('condition.untrained_label.none_new', { label, count: known?.examples ?? count });
}

function trustWords(condition: Condition, decided: Decided, { t, locale }: Texts): string {
  const { numerator, denominator, value, threshold, bound } = condition;
  const verdict = openOr(condition, decided);
  const count = denominator ?? 0;
  if (verdict === 'few')
    return t('condition.trust.few', { count, least: decided.policy.rules.min_recognitions });
  const write = writePercent(locale);
  const [trust, limit] = sideBySide(value ?? 0, threshold, write);
  const said = write(decided.decision.observation.trust.confidence_sum / Math.max(1, count), 0);
  const figures = { count, right: numerator ?? 0, said, trust, limit };
  if (verdict === 'chance') {
    return t('condition.trust.chance', { ...figures, bound: write(roundedUp(bound ?? 1), 0) });
  }
  return t(`condition.trust.${verdict}`, figures);
}

const rules = {
  new_samples: 'min_new_samples',
  clarification_rate: 'max_clarification_rate',
  model_age: 'max_days_since_train',
  untrained_label: 'min_examples_of_new_label',
  correction_rate: 'max_correction_rate',
  trust: 'min_trust',
  drift: 'max_drift',
} as const satisfies Record<Condition['code'], keyof Evidence['policy']['rules']>;

/** The limit of a condition, and where in the policy it was written. */
export function limitWords({ code, threshold }: Condition, { policy }: Decided, texts: Texts): string {
  const { t, locale } = texts;
  const source = t(`rule_source.${policy.sources[rules[code]]}` satisfies MessageKey, {
    modality: t(`modality.${policy.modality}`),
  });
  return t('condition.limit', { limit: limitFigure(code, threshold, texts, locale), source });
}

function limitFigure(code: Condition['code'], limit: number, { t }: Texts, locale: string): string {
  if (code === 'new_samples' || code === 'untrained_label') return t('count.recordings', { count: limit });
  if (code === 'model_age') return writeDays(locale)(limit, 3);
  if (code === 'drift') return writeNumber(locale)(limit, 3);
  return writePercent(locale)(limit, 2);
}
