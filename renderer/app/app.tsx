import { useEffect, useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useStore } from 'zustand';
import { Activity } from '../shell/activity.tsx';
import { ConnectionNotice } from '../shell/connection_notice.tsx';
import { Header } from '../shell/header.tsx';
import { UnsavedPolicy } from '../shell/unsaved_policy.tsx';
import { Announcements } from './announcements.tsx';
import './app.css';
import { AppContext, type App as AppParts, TextsContext, useChosenTexts } from './context.ts';
import { CurrentScreen } from './current_screen.tsx';

/** The window: header, the screen of the current route, what is going on elsewhere. */
export function App({ app }: { app: AppParts }) {
  const texts = useChosenTexts(app.preferences);
  const theme = useStore(app.preferences, (state) => state.theme);
  useEffect(() => app.jobs.getState().watch(), [app]);
  useEffect(() => app.info.getState().watch(), [app]);
  // Before the first paint: a dark room should not see a white window flash by.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = texts.language;
  }, [texts.language]);
  return (
    <AppContext value={app}>
      <TextsContext value={texts}>
        <I18nProvider locale={texts.locale}>
          <Header />
          <ConnectionNotice />
          <UnsavedPolicy />
          <main className="page">
            <CurrentScreen />
          </main>
          <Activity />
          <Announcements />
        </I18nProvider>
      </TextsContext>
    </AppContext>
  );
}
