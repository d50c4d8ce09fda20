import { useStore } from 'zustand';
import { useApp, useTexts } from '../../app/context.ts';
import type { ContrastChoice, LanguageChoice, ThemeChoice } from '../../app/preferences.ts';
import { Card } from '../../parts/card.tsx';
import { RadioList } from '../../parts/radio_list.tsx';

/** How the window looks on this computer. */
export function AppearanceCard() {
  const { t } = useTexts();
  const { preferences } = useApp();
  const { theme, language, contrast, setTheme, setLanguage, setContrast } = useStore(preferences);
  return (
    <Card title={t('appearance.title')} hint={t('appearance.hint')}>
      <div className="settings-fields">
        <RadioList<LanguageChoice>
          label={t('settings.language')}
          value={language}
          choices={[
            { value: 'system', title: t('settings.system') },
            { value: 'en', title: t('settings.english') },
            { value: 'de', title: t('settings.german') },
          ]}
          onChange={setLanguage}
        />
        <RadioList<ThemeChoice>
          label={t('settings.theme')}
          value={theme}
          choices={[
            { value: 'system', title: t('settings.system') },
            { value: 'light', title: t('settings.light') },
            { value: 'dark', title: t('settings.dark') },
          ]}
          onChange={setTheme}
        />
        <RadioList<ContrastChoice>
          label={t('appearance.contrast')}
          value={contrast}
          choices={[
            { value: 'system', title: t('settings.system') },
            { value: 'more', title: t('appearance.more_contrast') },
          ]}
          onChange={setContrast}
        />
      </div>
      <p className="soft small">{t('appearance.size')}</p>
    </Card>
  );
}
