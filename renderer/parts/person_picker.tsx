import { type FocusEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useTexts } from '../app/context.ts';
import './fields.css';
import { Icon } from './icon.tsx';
import { matchingNames } from './matching_names.ts';
import './person_picker.css';
import './select.css';

interface PersonPickerProps {
  label: string;
  /** null: everybody. */
  value: string | null;
  people: readonly string[];
  onChange(person: string | null): void;
}

const EVERYBODY = '\n';

/** One person, found by typing a part of the name, or everybody. */
export function PersonPicker({ label, value, people, onChange }: PersonPickerProps) {
  const { t } = useTexts();
  const everybody = t('person_picker.everybody');
  const nameOf = (person: string | null) => person ?? everybody;
  const [typed, setTyped] = useState<string | null>(null);
  const choose = (key: unknown) => {
    setTyped(null);
    if (typeof key === 'string') onChange(key === EVERYBODY ? null : key);
  };
  return (
    <ComboBox
      className="field person-picker"
      allowsEmptyCollection
      items={offered(people, typed ?? '', everybody)}
      inputValue={typed ?? nameOf(value)}
      onInputChange={(text) => setTyped(text === nameOf(value) ? null : text)}
      value={value ?? EVERYBODY}
      onChange={choose}
      onBlur={() => setTyped(null)}
    >
      <Label className="field-label">{label}</Label>
      <div className="person-picker-line">
        <Input className="field-input" onFocus={selectAll} />
        <Button className="person-picker-button">
          <Icon name="down" size={18} />
        </Button>
      </div>
      <Popover className="select-popover">
        <ListBox
          className="select-list"
          renderEmptyState={() => <p className="soft">{t('people.no_match')}</p>}
        >
          {({ id, name }: Offer) => (
            <ListBoxItem id={id} textValue={name} className="select-choice">
              {({ isSelected }) => (
                <>
                  <span className="select-mark">{isSelected && <Icon name="tick" size={18} />}</span>
                  <span>{name}</span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** So that typing begins anew. React Aria also tells of focus that moved among the offers: then nothing is selected. */
function selectAll({ nativeEvent, target }: FocusEvent<HTMLInputElement>): void {
  if (nativeEvent.isTrusted) target.select();
}

interface Offer {
  id: string;
  name: string;
}

function offered(people: readonly string[], typed: string, everybody: string): Offer[] {
  const all = matchingNames([everybody], typed).map((name) => ({ id: EVERYBODY, name }));
  return [...all, ...matchingNames(people, typed).map((name) => ({ id: name, name }))];
}
