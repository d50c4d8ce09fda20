import { modalitySchema } from '../../../data/schema.ts';
import type { RetrainingPolicy } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { PersonPicker } from '../../parts/person_picker.tsx';
import { Select } from '../../parts/select.tsx';
import { keyOf } from './changes.ts';
import { scopeWords } from './rule_words.ts';
import { EVERYBODY, layerAt, type Scope, sameScope, scopesOf } from './scope.ts';

interface ScopePickerProps {
  policy: RetrainingPolicy;
  people: readonly string[];
  scope: Scope;
  onChange(scope: Scope): void;
}

/** For whom the rules below are: everybody, a way of communicating, a person, or a person's one way. */
export function ScopePicker({ policy, people, scope, onChange }: ScopePickerProps) {
  const { t } = useTexts();
  const ways = [
    { value: 'all' as const, title: t('policy.all_ways') },
    ...modalitySchema.options.map((value) => ({ value, title: t(`modality.${value}`) })),
  ];
  return (
    <Card title={t('policy.scope')} hint={t('policy.scope.hint')}>
      <div className="policy-scope">
        <PersonPicker
          label={t('policy.person')}
          value={scope.user_id}
          people={people}
          onChange={(user_id) => onChange({ ...scope, user_id })}
        />
        <Select
          label={t('policy.way')}
          value={scope.modality ?? 'all'}
          choices={ways}
          onChange={(way) => onChange({ ...scope, modality: way === 'all' ? null : way })}
        />
      </div>
      <OwnRules policy={policy} scope={scope} onChange={onChange} />
    </Card>
  );
}

const MOST_SHOWN = 8;

/** Where the policy says something of its own, to go there at once. */
function OwnRules({ policy, scope, onChange }: Omit<ScopePickerProps, 'people'>) {
  const texts = useTexts();
  const special = scopesOf(policy).filter((one) => !sameScope(one, EVERYBODY) && ruleCount(policy, one) > 0);
  if (special.length === 0) return null;
  return (
    <div className="policy-special">
      <span className="soft small">{texts.t('policy.special')}</span>
      {special.slice(0, MOST_SHOWN).map((one) => (
        <Button
          key={keyOf(one)}
          look={sameScope(one, scope) ? 'secondary' : 'quiet'}
          onPress={() => onChange(one)}
        >
          {scopeWords(one, texts)}
        </Button>
      ))}
      {special.length > MOST_SHOWN && (
        <span className="soft small">
          {texts.t('policy.exceptions_more', { count: special.length - MOST_SHOWN })}
        </span>
      )}
    </div>
  );
}

function ruleCount(policy: RetrainingPolicy, scope: Scope): number {
  return Object.keys(layerAt(policy, scope) ?? {}).filter((key) => key !== 'modalities').length;
}
