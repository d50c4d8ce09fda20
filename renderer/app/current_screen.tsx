import { useStore } from 'zustand';
import { DatasetScreen } from '../screens/dataset/dataset_screen.tsx';
import { ImportJobScreen } from '../screens/importing/import_job_screen.tsx';
import { ImportScreen } from '../screens/importing/import_screen.tsx';
import { ModelScreen } from '../screens/model/model_screen.tsx';
import { PeopleScreen } from '../screens/people/people_screen.tsx';
import { PolicyScreen } from '../screens/policy/policy_screen.tsx';
import { RecommendationsScreen } from '../screens/recommendations/recommendations_screen.tsx';
import { RetrainScreen } from '../screens/retrain/retrain_screen.tsx';
import { RetrainingLogScreen } from '../screens/retraining_log/retraining_log_screen.tsx';
import { RetrainingTabs } from '../shell/retraining_tabs.tsx';
import { useApp } from './context.ts';
import type { DatasetKey } from './dataset_key.ts';
import { hrefOf, type Route } from './router.ts';

/** Keyed by its address: every place begins afresh, with its own store and the focus on its heading. */
export function CurrentScreen() {
  const { router } = useApp();
  const route = useStore(router, (state) => state.route);
  return (
    <>
      <RetrainingTabs current={route.screen} />
      <ScreenOf key={hrefOf(route)} route={route} />
    </>
  );
}

function ScreenOf({ route }: { route: Route }) {
  switch (route.screen) {
    case 'people':
      return <PeopleScreen />;
    case 'import':
      return <ImportScreen user_id={route.user_id ?? ''} modality={route.modality ?? null} />;
    case 'import_job':
      return <ImportJobScreen jobId={route.job_id} />;
    case 'recommendations':
      return <RecommendationsScreen />;
    case 'policy':
      return <PolicyScreen />;
    case 'retraining_log':
      return <RetrainingLogScreen />;
    case 'dataset':
      return <DatasetScreen datasetKey={keyOf(route)} atEvidence={route.at === 'evidence'} />;
    case 'retrain':
      return <RetrainScreen datasetKey={keyOf(route)} />;
    case 'model':
      return <ModelScreen datasetKey={keyOf(route)} version={route.version} />;
  }
}

/** The key alone: whoever spreads it into another route must not carry this one's screen along. */
function keyOf({ user_id, modality }: DatasetKey): DatasetKey {
  return { user_id, modality };
}
