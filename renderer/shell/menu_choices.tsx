import type { ReactNode } from 'react';
import { MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Icon } from '../parts/icon.tsx';

interface MenuChoicesProps {
  /** Keeps the choices of one section apart from equal ones of another. */
  name: string;
  /** Its heading. */
  title: ReactNode;
  chosen: string;
  onChoose(choice: string): void;
  choices: readonly (readonly [id: string, label: string])[];
  closes?: boolean;
}

/** A section of a menu in which one of several holds. */
export function MenuChoices({ name, title, chosen, onChoose, choices, closes = false }: MenuChoicesProps) {
  return (
    <MenuSection
      className="menu-section"
      selectionMode="single"
      disallowEmptySelection
      shouldCloseOnSelect={closes}
      selectedKeys={[`${name}:${chosen}`]}
      onSelectionChange={(keys) => {
        if (keys !== 'all') for (const key of keys) onChoose(String(key).slice(name.length + 1));
      }}
    >
      {title}
      {choices.map(([id, label]) => (
        <MenuItem key={id} id={`${name}:${id}`} textValue={label} className="menu-item">
          {({ isSelected }) => (
            <>
              <span className="menu-mark">{isSelected && <Icon name="tick" size={18} />}</span>
              {label}
            </>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
