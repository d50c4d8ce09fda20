import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import './choice_cards.css';
import { Icon, type IconName } from './icon.tsx';

interface ChoiceCardsProps<T extends string> {
  label: string;
  value: T | null;
  error?: string | null;
  choices: readonly { value: T; icon: IconName; title: string; hint: string }[];
  onChange(value: T): void;
}

/** One of a few, each with a picture and a sentence: for choices that need understanding. */
export function ChoiceCards<T extends string>({
  label,
  value,
  error,
  choices,
  onChange,
}: ChoiceCardsProps<T>) {
  const choose = (chosen: string) => {
    const choice = choices.find((one) => one.value === chosen);
    if (choice) onChange(choice.value);
  };
  return (
    <RadioGroup value={value} onChange={choose} isInvalid={Boolean(error)} className="field choice-group">
      <Label className="field-label">{label}</Label>
      <div className="choice-cards">
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="choice-card">
            <Icon name={choice.icon} size={26} />
            <span className="choice-title">{choice.title}</span>
            <span className="soft small">{choice.hint}</span>
          </Radio>
        ))}
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </RadioGroup>
  );
}
