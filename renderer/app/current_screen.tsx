import { memo, Suspense, useDeferredValue, useEffect } from 'react';
import { useStore } from 'zustand';
import { PeopleScreen } from '../screens/people/people_screen.tsx';
import { PersonTabs } from '../shell/person_tabs.tsx';
import { RetrainingTabs } from '../shell/retraining_tabs.tsx';
import { useApp } from './context.ts';
import type { DatasetKey } from './dataset_key.ts';
import { hrefOf, type Route } from './router.ts';
import { ScreenBoundary } from './screen_boundary.tsx';
import {
  AuditScreen,
  DatasetScreen,
  ExportsScreen,
  HistoryScreen,
  ImportJobScreen,
  ImportScreen,
  JobsScreen,
  ModelScreen,
  ModelsScreen,
  PolicyScreen,
  prefetchScreens,
  RecommendationsScreen,
  RecordingsScreen,
  RetrainingLogScreen,
  RetrainScreen,
  SettingsScreen,
  TryScreen,
} from './screens.ts';

/**
 * Keyed by its address: every place begins afresh, with its own store and the focus on its heading. The screen
 * before stays until the file of the next is there: React would leave an empty one standing for 300 ms.
 */
export function CurrentScreen() {
  const { router } = useApp();
  const route = useDeferredValue(useStore(router, (state) => state.route));
  useEffect(() => prefetchScreens(window), []);
  return (
    <>
      <RetrainingTabs current={route.screen} />
      <PersonTabs route={route} />
      <Suspense fallback={<div className="screen-coming" />}>
        <ScreenBoundary key={placeOf(route)}>
          <ScreenOf route={route} />
        </ScreenBoundary>
      </Suspense>
    </>
  );
}

/** The address changes before the screen does: the one that is about to go is not drawn once more for that. */
const ScreenOf = memo(function ScreenOf({ route }: { route: Route }) {
  switch (route.screen) {
    case 'people':
      return <PeopleScreen />;
    case 'import':
      return (
        <ImportScreen
          user_id={route.user_id ?? ''}
          modality={route.modality ?? null}
          path={route.path ?? ''}
          dropped={route.dropped === true}
        />
      );
    case 'import_job':
      return <ImportJobScreen jobId={route.job_id} />;
    case 'recommendations':
      return <RecommendationsScreen />;
    case 'policy':
      return <PolicyScreen />;
    case 'retraining_log':
      return <RetrainingLogScreen />;
    case 'jobs':
      return <JobsScreen />;
    case 'exports':
      return <ExportsScreen />;
    case 'audit':
      return <AuditScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'recordings':
      return <RecordingsScreen datasetKey={keyOf(route)} only={route.only ?? {}} />;
    case 'models':
      return <ModelsScreen datasetKey={keyOf(route)} compare={route.compare ?? null} />;
    case 'try':
      return (
        <TryScreen
          datasetKey={keyOf(route)}
          version={route.version ?? null}
          sample_id={route.sample_id ?? null}
        />
      );
    case 'history':
      return <HistoryScreen datasetKey={keyOf(route)} />;
    case 'dataset':
      return <DatasetScreen datasetKey={keyOf(route)} atEvidence={route.at === 'evidence'} />;
    case 'retrain':
      return <RetrainScreen datasetKey={keyOf(route)} />;
    case 'model':
      return <ModelScreen datasetKey={keyOf(route)} version={route.version} />;
  }
});

/** Whoever narrows the recordings down stays on their screen; any other address is another place. */
function placeOf(route: Route): string {
  return hrefOf(route.screen === 'recordings' ? { screen: 'recordings', ...keyOf(route) } : route);
}

/** The key alone: whoever spreads it into another route must not carry this one's screen along. */
function keyOf({ user_id, modality }: DatasetKey): DatasetKey {
  return { user_id, modality };
}
