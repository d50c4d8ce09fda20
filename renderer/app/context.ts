import { createContext, useContext } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { CallOutput } from '../../electron/ipc/contract.ts';
import type { Connection } from '../bridge.ts';
import { createTexts, type Texts } from '../messages/texts.ts';
import type { PolicyDraft } from '../screens/policy/policy_draft.ts';
import type { Announcer } from './announcer.ts';
import type { Jobs } from './jobs.ts';
import { type Preferences, resolveLanguage } from './preferences.ts';
import type { Remembered } from './remembered.ts';
import type { Resource } from './resource.ts';
import type { Router } from './router.ts';
import type { Visits } from './visits.ts';

export type AppInfo = CallOutput<'app.info'>;

/** What every screen may use; made once in main.tsx and handed down, so that a test can hand down its own. */
export interface App {
  connection: Connection;
  /** What the program is and can do. */
  info: StoreApi<Resource<AppInfo>>;
  router: StoreApi<Router>;
  jobs: StoreApi<Jobs>;
  /** The rules for retraining, and what was changed in them without being saved yet. */
  policyDraft: StoreApi<PolicyDraft>;
  preferences: StoreApi<Preferences>;
  announcer: StoreApi<Announcer>;
  memory: Remembered;
  visits: Visits;
}

export const AppContext = createContext<App | null>(null);
export const TextsContext = createContext<Texts>(createTexts('en'));

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('A screen was shown outside the app.');
  return app;
}

export function useTexts(): Texts {
  return useContext(TextsContext);
}

/** The texts of the chosen language; made where the app begins. */
export function useChosenTexts(preferences: StoreApi<Preferences>): Texts {
  const choice = useStore(preferences, (state) => state.language);
  const { language, locale } = resolveLanguage(choice, navigator.languages);
  return createTexts(language, locale);
}
