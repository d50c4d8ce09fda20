import { useEffect, useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useStore } from 'zustand';
import { type Trouble, troubleOf } from '../screens/trouble/trouble.ts';
import { TroubleScreen } from '../screens/trouble/trouble_screen.tsx';
import { Activity } from '../shell/activity.tsx';
import { ConnectionNotice } from '../shell/connection_notice.tsx';
import { DropTarget } from '../shell/drop_target.tsx';
import { Header } from '../shell/header.tsx';
import { Shortcuts } from '../shell/shortcuts_listener.ts';
import { SystemMenu } from '../shell/system_menu.ts';
import { UnsavedPolicy } from '../shell/unsaved_policy.tsx';
import { Announcements } from './announcements.tsx';
import './app.css';
import { AppContext, type App as AppParts, TextsContext, useChosenTexts } from './context.ts';
import { CurrentScreen } from './current_screen.tsx';
import { tellThemeColour } from './theme_colour.ts';

/** The window: header, the screen of the current route, what is going on elsewhere. */
export function App({ app }: { app: AppParts }) {
  const texts = useChosenTexts(app.preferences);
  // Why the program could not even say what it is.
  const beginning = useStore(app.info, ({ value, error }) => (value === null ? error : null));
  const trouble = troubleOf(beginning);
  const { theme, contrast } = useStore(app.preferences);
  useEffect(() => app.jobs.getState().watch(), [app]);
  useEffect(() => app.info.getState().watch(), [app]);
  // Before the first paint: a dark room should not see a white window flash by.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.contrast = contrast;
    return tellThemeColour(window);
  }, [theme, contrast]);
  useEffect(() => {
    document.documentElement.lang = texts.language;
  }, [texts.language]);
  return (
    <AppContext value={app}>
      <TextsContext value={texts}>
        <I18nProvider locale={texts.locale}>
          {trouble === null ? <Opened /> : <NotOpened trouble={trouble} error={beginning} />}
          <Announcements />
        </I18nProvider>
      </TextsContext>
    </AppContext>
  );
}

function Opened() {
  return (
    <>
      <Shortcuts />
      <SystemMenu />
      <Header />
      <ConnectionNotice />
      <UnsavedPolicy />
      <main className="page">
        <CurrentScreen />
      </main>
      <Activity />
      <DropTarget />
    </>
  );
}

/** The workspace cannot be opened: there is nothing to show but why, and no place to go. */
function NotOpened({ trouble, error }: { trouble: Trouble; error: unknown }) {
  return (
    <main className="page">
      <TroubleScreen trouble={trouble} error={error} />
    </main>
  );
}
