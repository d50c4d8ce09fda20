import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import './fields.css';
import { Icon } from './icon.tsx';
import './select.css';

interface SelectProps<T extends string> {
  label: string;
  hint?: string;
  value: T;
  choices: readonly { value: T; title: string; hint?: string }[];
  onChange(value: T): void;
}

/** One of several, folded away: for choices that hardly anybody needs to change. */
export function Select<T extends string>({ label, hint, value, choices, onChange }: SelectProps<T>) {
  const choose = (key: unknown) => {
    const choice = choices.find((one) => one.value === key);
    if (choice) onChange(choice.value);
  };
  const chosen = choices.find((one) => one.value === value);
  return (
    <AriaSelect value={value} onChange={choose} className="field">
      <Label className="field-label">{label}</Label>
      <Button className="select-button">
        <SelectValue>{chosen?.title}</SelectValue>
        <Icon name="down" size={18} />
      </Button>
      {hint && (
        <Text slot="description" className="soft small">
          {hint}
        </Text>
      )}
      <Popover className="select-popover">
        <ListBox className="select-list" items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.value} textValue={choice.title} className="select-choice">
              {({ isSelected }) => (
                <>
                  <span className="select-mark">{isSelected && <Icon name="tick" size={18} />}</span>
                  <Text slot="label">{choice.title}</Text>
                  {choice.hint && (
                    <Text slot="description" className="soft small">
                      {choice.hint}
                    </Text>
                  )}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
