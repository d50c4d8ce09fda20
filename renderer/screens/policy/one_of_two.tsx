import { useTexts } from '../../app/context.ts';
import { ChoiceCards } from '../../parts/choice_cards.tsx';
import type { IconName } from '../../parts/icon.tsx';
import type { RuleValue } from './edits.ts';

interface OneOfTwoProps {
  rule: 'mode' | 'promotion';
  value: RuleValue;
  onChange(value: RuleValue): void;
}

const choices = {
  mode: [
    { value: 'advise', icon: 'speech' },
    { value: 'automatic', icon: 'new' },
  ],
  promotion: [
    { value: 'by_person', icon: 'gesture' },
    { value: 'if_better', icon: 'check' },
  ],
} as const satisfies Record<string, readonly { value: string; icon: IconName }[]>;

type Choice = (typeof choices)[keyof typeof choices][number]['value'];

/** A rule with two answers, each with a sentence on what it means. */
export function OneOfTwo({ rule, value, onChange }: OneOfTwoProps) {
  const { t, find } = useTexts();
  const offered: readonly { value: Choice; icon: IconName }[] = choices[rule];
  return (
    <ChoiceCards<Choice>
      label={t(`rule.${rule}`)}
      value={offered.find((one) => one.value === value)?.value ?? null}
      choices={offered.map((one) => ({
        ...one,
        title: find(`rule.${rule}.${one.value}`) ?? one.value,
        hint: find(`rule.${rule}.${one.value}.hint`) ?? '',
      }))}
      onChange={onChange}
    />
  );
}
