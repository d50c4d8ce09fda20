import { type ComponentType, lazy } from 'react';
import { ScreenMissing } from './screen_missing.tsx';

/**
 * The screens, each in a file of its own that is fetched when it is first shown, or earlier when the window has
 * nothing else to do, those that are gone to most first. People is not among them: the window opens with it.
 */
const files = {
  DatasetScreen: () => import('../screens/dataset/dataset_screen.tsx'),
  RecordingsScreen: () => import('../screens/recordings/recordings_screen.tsx'),
  RetrainScreen: () => import('../screens/retrain/retrain_screen.tsx'),
  ModelScreen: () => import('../screens/model/model_screen.tsx'),
  ModelsScreen: () => import('../screens/models/models_screen.tsx'),
  TryScreen: () => import('../screens/trying/try_screen.tsx'),
  RecommendationsScreen: () => import('../screens/recommendations/recommendations_screen.tsx'),
  ImportScreen: () => import('../screens/importing/import_screen.tsx'),
  ImportJobScreen: () => import('../screens/importing/import_job_screen.tsx'),
  HistoryScreen: () => import('../screens/history/history_screen.tsx'),
  ExportsScreen: () => import('../screens/exports/exports_screen.tsx'),
  JobsScreen: () => import('../screens/jobs/jobs_screen.tsx'),
  PolicyScreen: () => import('../screens/policy/policy_screen.tsx'),
  RetrainingLogScreen: () => import('../screens/retraining_log/retraining_log_screen.tsx'),
  AuditScreen: () => import('../screens/audit/audit_screen.tsx'),
  SettingsScreen: () => import('../screens/settings/settings_screen.tsx'),
};

export const AuditScreen = lazyScreen(async () => (await files.AuditScreen()).AuditScreen);
export const DatasetScreen = lazyScreen(async () => (await files.DatasetScreen()).DatasetScreen);
export const ExportsScreen = lazyScreen(async () => (await files.ExportsScreen()).ExportsScreen);
export const HistoryScreen = lazyScreen(async () => (await files.HistoryScreen()).HistoryScreen);
export const ImportJobScreen = lazyScreen(async () => (await files.ImportJobScreen()).ImportJobScreen);
export const ImportScreen = lazyScreen(async () => (await files.ImportScreen()).ImportScreen);
export const JobsScreen = lazyScreen(async () => (await files.JobsScreen()).JobsScreen);
export const ModelScreen = lazyScreen(async () => (await files.ModelScreen()).ModelScreen);
export const ModelsScreen = lazyScreen(async () => (await files.ModelsScreen()).ModelsScreen);
export const PolicyScreen = lazyScreen(async () => (await files.PolicyScreen()).PolicyScreen);
export const RecommendationsScreen = lazyScreen(
  async () => (await files.RecommendationsScreen()).RecommendationsScreen,
);
export const RecordingsScreen = lazyScreen(async () => (await files.RecordingsScreen()).RecordingsScreen);
export const RetrainScreen = lazyScreen(async () => (await files.RetrainScreen()).RetrainScreen);
export const RetrainingLogScreen = lazyScreen(
  async () => (await files.RetrainingLogScreen()).RetrainingLogScreen,
);
export const SettingsScreen = lazyScreen(async () => (await files.SettingsScreen()).SettingsScreen);
export const TryScreen = lazyScreen(async () => (await files.TryScreen()).TryScreen);

/** A file that cannot be had leaves words in its place, not an empty window. */
function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() };
    } catch {
      return { default: ScreenMissing };
    }
  });
}

/** What every chart of every screen needs. */
const charts = () => import('../parts/rate_drawing.tsx');

/** While a screen waits for the program, neither the window nor the program is kept from that. */
const NOT_NOW_MS = 50;

/** Fetches every screen, one after the other, whenever the window is idle. Returns how to stop. */
export function prefetchScreens(page: Window): () => void {
  const waiting: (() => Promise<unknown>)[] = [...Object.values(files), charts];
  let request = 0;
  let timer = 0;
  const inIdleTime = () => {
    request = page.requestIdleCallback(fetchNext);
  };
  const fetchNext = () => {
    if (page.document.querySelector('.loading')) {
      timer = page.setTimeout(inIdleTime, NOT_NOW_MS);
    } else {
      const load = waiting.shift();
      if (load) void load().then(inIdleTime, () => {});
    }
  };
  inIdleTime();
  return () => {
    waiting.length = 0;
    page.clearTimeout(timer);
    page.cancelIdleCallback(request);
  };
}
