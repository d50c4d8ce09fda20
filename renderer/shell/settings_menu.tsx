import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from 'zustand';
import { useApp, useTexts } from '../app/context.ts';
import { hrefOf } from '../app/router.ts';
import { Button } from '../parts/button.tsx';
import { MenuChoices } from './menu_choices.tsx';
import './settings_menu.css';

const places = [
  { screen: 'jobs', words: 'jobs.title' },
  { screen: 'exports', words: 'exports.title' },
  { screen: 'audit', words: 'audit.title' },
  { screen: 'settings', words: 'settings_screen.title' },
] as const;

/** The places that are not for every day, language and appearance. */
export function SettingsMenu() {
  const { t } = useTexts();
  const { preferences } = useApp();
  const { theme, language, setTheme, setLanguage } = useStore(preferences);
  return (
    <MenuTrigger>
      <Button look="quiet" icon="menu">
        {t('menu.title')}
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={t('menu.title')}>
          <MenuSection className="menu-section" aria-label={t('menu.places')}>
            {places.map(({ screen, words }) => (
              <MenuItem key={screen} id={screen} href={hrefOf({ screen })} className="menu-item menu-place">
                {t(words)}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuChoices
            name="language"
            title={<Header className="menu-title">{t('settings.language')}</Header>}
            chosen={language}
            onChoose={setLanguage}
            choices={[
              ['system', t('settings.system')],
              ['en', t('settings.english')],
              ['de', t('settings.german')],
            ]}
          />
          <MenuChoices
            name="theme"
            title={<Header className="menu-title">{t('settings.theme')}</Header>}
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
