import type { PolicyRule } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Checkbox } from '../../parts/fields.tsx';
import type { RuleValue } from './edits.ts';
import { NumberControl } from './number_field.tsx';
import { type NumberRuleName, numberRules } from './number_rules.ts';
import { OneOfTwo } from './one_of_two.tsx';
import { QuietHoursControl } from './quiet_hours_control.tsx';
import { isNumberRule } from './rule_words.ts';

interface ValueControlProps {
  rule: PolicyRule;
  value: RuleValue;
  onChange(value: RuleValue): void;
}

/** What a rule's value is chosen with. */
export function ValueControl({ rule, value, onChange }: ValueControlProps) {
  if (isNumberRule(rule)) return <NumberOrNone rule={rule} value={value} onChange={onChange} />;
  if (rule === 'quiet_hours') {
    return <QuietHoursControl value={typeof value === 'object' ? value : null} onChange={onChange} />;
  }
  return <OneOfTwo rule={rule} value={value} onChange={onChange} />;
}

interface NumberOrNoneProps extends ValueControlProps {
  rule: NumberRuleName;
}

/** A condition that nobody needs is off until it is wanted, and then begins with a sensible number. */
function NumberOrNone({ rule, value, onChange }: NumberOrNoneProps) {
  const { find } = useTexts();
  const spec = numberRules[rule];
  const control = typeof value === 'number' && (
    <NumberControl rule={rule} spec={spec} value={value} onChange={onChange} />
  );
  const { start } = spec;
  if (start === undefined) return control;
  return (
    <div>
      <Checkbox checked={value !== null} onChange={(wanted) => onChange(wanted ? start : null)}>
        {find(`rule.${rule}.wanted`)}
      </Checkbox>
      {control}
    </div>
  );
}
