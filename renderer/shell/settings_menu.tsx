import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from 'zustand';
import { useApp, useTexts } from '../app/context.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import './settings_menu.css';

/** Language and appearance. */
export function SettingsMenu() {
  const { t } = useTexts();
  const { preferences } = useApp();
  const { theme, language, setTheme, setLanguage } = useStore(preferences);
  return (
    <MenuTrigger>
      <Button look="quiet" icon="settings">
        {t('settings.title')}
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={t('settings.title')}>
          <Choices
            name="language"
            title={t('settings.language')}
            chosen={language}
            onChoose={setLanguage}
            choices={[
              ['system', t('settings.system')],
              ['en', t('settings.english')],
              ['de', t('settings.german')],
            ]}
          />
          <Choices
            name="theme"
            title={t('settings.theme')}
            chosen={theme}
            onChoose={setTheme}
            choices={[
              ['system', t('settings.system')],
              ['light', t('settings.light')],
              ['dark', t('settings.dark')],
            ]}
          />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface ChoicesProps {
  /** Keeps the choices of one section apart from equal ones of another. */
  name: string;
  title: string;
  chosen: string;
  onChoose(choice: string): void;
  choices: readonly (readonly [id: string, label: string])[];
}

function Choices({ name, title, chosen, onChoose, choices }: ChoicesProps) {
  return (
    <MenuSection
      className="menu-section"
      selectionMode="single"
      disallowEmptySelection
      shouldCloseOnSelect={false}
      selectedKeys={[`${name}:${chosen}`]}
      onSelectionChange={(keys) => {
        if (keys !== 'all') for (const key of keys) onChoose(String(key).slice(name.length + 1));
      }}
    >
      <Header className="menu-title">{title}</Header>
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
