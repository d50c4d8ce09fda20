import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import './fields.css';
import { Icon } from './icon.tsx';

interface TextFieldProps {
  label: string;
  hint?: ReactNode;
  value: string;
  error?: string | null;
  inputMode?: 'text' | 'numeric';
  onChange(value: string): void;
  /** Stands beside the input, e.g. a button that fills it. */
  children?: ReactNode;
}

export function TextField({
  label,
  hint,
  value,
  error,
  inputMode = 'text',
  onChange,
  children,
}: TextFieldProps) {
  return (
    <AriaTextField value={value} onChange={onChange} isInvalid={Boolean(error)} className="field">
      <Label className="field-label">{label}</Label>
      <div className="field-line">
        <Input className="field-input" inputMode={inputMode} autoComplete="off" spellCheck="false" />
        {children}
      </div>
      {hint && (
        <Text slot="description" className="soft small">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

interface CheckboxProps {
  checked: boolean;
  onChange(checked: boolean): void;
  children: ReactNode;
}

export function Checkbox({ checked, onChange, children }: CheckboxProps) {
  return (
    <AriaCheckbox isSelected={checked} onChange={onChange} className="checkbox">
      <span className="checkbox-box">{checked && <Icon name="tick" size={18} />}</span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
