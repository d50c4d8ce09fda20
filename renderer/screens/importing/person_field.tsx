import { useId } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { useTexts } from '../../app/context.ts';

interface PersonFieldProps {
  value: string;
  people: readonly string[];
  onChange(person: string): void;
}

/** Whose recordings these are: a known name, offered while typing, or a new one. */
export function PersonField({ value, people, onChange }: PersonFieldProps) {
  const { t } = useTexts();
  const list = useId();
  return (
    <TextField value={value} onChange={onChange} maxLength={128} className="field">
      <Label className="field-label">{t('import.person')}</Label>
      <Input className="field-input" list={list} autoComplete="off" spellCheck="false" />
      <datalist id={list}>
        {people.map((person) => (
          <option key={person} value={person} />
        ))}
      </datalist>
      <Text slot="description" className="soft small">
        {t('import.person_hint')}
      </Text>
    </TextField>
  );
}
