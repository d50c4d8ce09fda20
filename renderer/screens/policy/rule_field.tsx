import { type ReactNode, useId } from 'react';
import type { PolicyRule, RetrainingPolicy } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import type { RuleValue } from './edits.ts';
import { scopeWords, sourceWords, valueWords } from './rule_words.ts';
import type { Scope } from './scope.ts';
import { exceptionsOf, type Standing, standingOf } from './standing.ts';
import { ValueControl } from './value_control.tsx';

export interface RuleFieldProps {
  policy: RetrainingPolicy;
  scope: Scope;
  rule: PolicyRule;
  set(rule: PolicyRule, value: RuleValue): void;
  clear(rule: PolicyRule): void;
}

/** One rule: what it means, its value here, where that comes from, and where another value holds. */
export function RuleField({ policy, scope, rule, set, clear }: RuleFieldProps) {
  const { t } = useTexts();
  const title = useId();
  const standing = standingOf(policy, scope, rule);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset per rule would be read out as a form of its own
    <div className="rule" role="group" aria-labelledby={title}>
      <div>
        <h3 id={title}>{t(`rule.${rule}`)}</h3>
        <p className="soft small">{t(`rule.${rule}.meaning`)}</p>
      </div>
      <ValueControl rule={rule} value={standing.value} onChange={(value) => set(rule, value)} />
      <Origin standing={standing} scope={scope} rule={rule} onClear={() => clear(rule)} />
      <Exceptions policy={policy} scope={scope} rule={rule} />
    </div>
  );
}

interface OriginProps {
  standing: Standing;
  scope: Scope;
  rule: PolicyRule;
  onClear(): void;
}

function Origin({ standing: { own, inherited }, scope, rule, onClear }: OriginProps): ReactNode {
  const texts = useTexts();
  const source = sourceWords(inherited, scope, texts);
  if (!own) return <p className="soft small rule-origin">{texts.t('policy.inherited', { source })}</p>;
  const value = valueWords(rule, inherited.value, texts);
  return (
    <p className="small rule-origin">
      <strong>{texts.t('policy.own')}</strong>
      <Button look="quiet" onPress={onClear}>
        {texts.t('policy.give_back', { source, value })}
        <span className="visually-hidden">{` (${texts.t(`rule.${rule}`)})`}</span>
      </Button>
    </p>
  );
}

const MOST_EXCEPTIONS = 4;

function Exceptions({ policy, scope, rule }: Pick<RuleFieldProps, 'policy' | 'scope' | 'rule'>): ReactNode {
  const texts = useTexts();
  const all = exceptionsOf(policy, scope, rule);
  if (all.length === 0) return null;
  const named = all
    .slice(0, MOST_EXCEPTIONS)
    .map((one) => `${scopeWords(one.scope, texts)}: ${valueWords(rule, one.value, texts)}`);
  const more = all.length - named.length;
  if (more > 0) named.push(texts.t('policy.exceptions_more', { count: more }));
  return <p className="soft small">{texts.t('policy.exceptions', { list: named.join(' · ') })}</p>;
}
