import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import './fields.css';
import './radio_list.css';

interface RadioListProps<T extends string> {
  label: string;
  value: T | null;
  error?: string | null;
  choices: readonly { value: T; title: string }[];
  /** Side by side: for a few short ones. */
  inLine?: boolean;
  onChange(value: T): void;
}

/** One of a few, all in sight. */
export function RadioList<T extends string>({
  label,
  value,
  error,
  choices,
  inLine = false,
  onChange,
}: RadioListProps<T>) {
  const choose = (chosen: string) => {
    const choice = choices.find((one) => one.value === chosen);
    if (choice) onChange(choice.value);
  };
  const orientation = inLine ? 'horizontal' : 'vertical';
  return (
    <RadioGroup value={value} onChange={choose} isInvalid={Boolean(error)} className="field">
      <Label className="field-label">{label}</Label>
      <div className="radio-list" data-orientation={orientation}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="radio">
            <span className="radio-dot" />
            {choice.title}
          </Radio>
        ))}
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </RadioGroup>
  );
}
