import { useId, useMemo } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { useTexts } from '../../app/context.ts';
import { usePeopleNames } from '../../app/people_names.ts';
import { matchingNames } from '../../parts/matching_names.ts';

interface PersonFieldProps {
  value: string;
  onChange(person: string): void;
}

/** Whose recordings these are: a known name, offered while typing, or a new one. */
export function PersonField({ value, onChange }: PersonFieldProps) {
  const { t } = useTexts();
  const list = useId();
  const names = usePeopleNames();
  // Suggestions only: without them a name can still be typed.
  const people = useMemo(() => matchingNames(names, value), [names, value]);
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
