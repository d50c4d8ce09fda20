import type { PolicyRule } from '../../../electron/ipc/contract.ts';
import type { Texts } from '../../messages/texts.ts';
import type { Change } from './changes.ts';
import type { RuleValue } from './edits.ts';
import { type NumberRuleName, numberRules, rounded } from './number_rules.ts';
import type { Scope } from './scope.ts';
import type { Inherited } from './standing.ts';

/** "Everybody", "Gesture", "Mira", "Mira, gesture". */
export function scopeWords({ user_id, modality }: Scope, { t }: Texts): string {
  const way = modality && t(`modality.${modality}`);
  if (user_id === null) return way ?? t('policy.everybody');
  return way === null ? user_id : `${user_id}, ${way}`;
}

/** A value of a rule as people say it: "50", "15 %", "30 days", "95 of 100", "Recommend". */
export function valueWords(rule: PolicyRule, value: RuleValue, texts: Texts): string {
  if (value === null) return texts.t(rule === 'quiet_hours' ? 'policy.none' : 'policy.no_reason');
  if (typeof value === 'object') return texts.t('policy.hours_span', value);
  if (typeof value === 'string') return texts.find(`rule.${rule}.${value}`) ?? value;
  return isNumberRule(rule) ? numberWords(rule, value, texts) : texts.number(value);
}

function numberWords(rule: NumberRuleName, value: number, { t, number, locale }: Texts): string {
  const { unit } = numberRules[rule];
  if (unit === 'days' || unit === 'hours') return t(`policy.${unit}`, { count: rounded(value) });
  if (unit === 'of_100') return t('policy.of_100', { value: number(rounded(value * 100), 2) });
  if (unit === 'share') {
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value);
  }
  return number(value, 4);
}

export function isNumberRule(rule: PolicyRule): rule is NumberRuleName {
  return Object.hasOwn(numberRules, rule);
}

/** Where a value comes from that is not set here: "as for everybody". */
export function sourceWords({ source }: Inherited, { user_id, modality }: Scope, { t }: Texts): string {
  if (source === 'user') return t('policy.source.user', { person: user_id ?? '' });
  if (source === 'modality') {
    return t('policy.source.modality', { modality: modality ? t(`modality.${modality}`) : '' });
  }
  return t(`policy.source.${source}`);
}

/** One change in a sentence: "Everybody – New recordings: 40 instead of 50". */
export function changeWords({ scope, rule, before, after }: Change, texts: Texts): string {
  const { t } = texts;
  const whose = { scope: scopeWords(scope, texts), rule: t(`rule.${rule}`) };
  if (after === undefined) return t('policy.change.cleared', whose);
  const now = valueWords(rule, after, texts);
  if (before === undefined) return t('policy.change.set', { ...whose, value: now });
  return t('policy.change.instead', { ...whose, value: now, before: valueWords(rule, before, texts) });
}
