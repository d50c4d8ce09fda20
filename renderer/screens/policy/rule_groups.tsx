import type { PolicyRule } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Below } from '../../parts/below.tsx';
import { Card } from '../../parts/card.tsx';
import { More } from '../../parts/more.tsx';
import { RuleField, type RuleFieldProps } from './rule_field.tsx';

const reasons: PolicyRule[] = ['min_new_samples', 'max_clarification_rate', 'max_days_since_train'];
const moreReasons: PolicyRule[] = [
  'min_examples_of_new_label',
  'max_correction_rate',
  'min_trust',
  'max_drift',
];
const groups = {
  sureness: ['confidence_level', 'min_recognitions'],
  acting: ['mode', 'promotion'],
  limits: ['cooldown_hours', 'max_per_day', 'max_per_week', 'quiet_hours'],
} as const satisfies Record<string, readonly PolicyRule[]>;

/** Every rule of one scope, those that are changed most first. */
export function RuleGroups(props: Omit<RuleFieldProps, 'rule'>) {
  const { t } = useTexts();
  return (
    <>
      <Card title={t('policy.group.reasons')} hint={t('policy.group.reasons.hint')}>
        <Rules {...props} rules={reasons} />
        <More title={t('policy.group.more_reasons')}>
          <Rules {...props} rules={moreReasons} />
        </More>
      </Card>
      <Below>
        {(['sureness', 'acting', 'limits'] as const).map((group) => (
          <Card key={group} title={t(`policy.group.${group}`)} hint={t(`policy.group.${group}.hint`)}>
            <Rules {...props} rules={groups[group]} />
          </Card>
        ))}
      </Below>
    </>
  );
}

function Rules({ rules, ...props }: Omit<RuleFieldProps, 'rule'> & { rules: readonly PolicyRule[] }) {
  return (
    <div className="rules">
      {rules.map((rule) => (
        <RuleField key={rule} {...props} rule={rule} />
      ))}
    </div>
  );
}
