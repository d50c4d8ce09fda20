import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useApp, useTexts } from '../../app/context.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Screen } from '../../parts/screen.tsx';
import { AppearanceCard } from './appearance_card.tsx';
import { BackupCard } from './backup_card.tsx';
import { KeepingCard } from './keeping_card.tsx';
import { KeysCard } from './keys_card.tsx';
import { LookingCard } from './looking_card.tsx';
import { OperatorsCard } from './operators_card.tsx';
import { createSettings } from './settings_store.ts';
import './settings.css';

/** Everything that is chosen once and then left alone; each choice holds at once. */
export function SettingsScreen() {
  const { connection, announcer } = useApp();
  const { t } = useTexts();
  const [store] = useState(() => createSettings(connection));
  const { settings, loadError, error, saved, watch, reload, change } = useStore(store);
  useEffect(() => watch(), [watch]);
  useEffect(() => {
    if (saved > 0) announcer.getState().announce(t('settings_screen.saved'));
  }, [announcer, saved, t]);
  return (
    <Screen title={t('settings_screen.title')} lead={t('settings_screen.lead')}>
      <OperatorsCard />
      <BackupCard />
      <Failure title={t('settings_screen.refused')} error={error} />
      {settings ? (
        <>
          <LookingCard settings={settings} onChange={change} />
          <KeepingCard settings={settings} onChange={change} />
        </>
      ) : (
        <Loading error={loadError} onRetry={() => void reload()} />
      )}
      <AppearanceCard />
      <KeysCard />
    </Screen>
  );
}
