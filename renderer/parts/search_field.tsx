import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { Icon } from './icon.tsx';
import './fields.css';
import './search_field.css';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
}

/** Filters while one types; Escape empties it. The label stands in the field and is its name. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className="search">
      <Icon name="search" />
      <Input className="field-input search-input" placeholder={label} />
    </AriaSearchField>
  );
}
