import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { hrefOf } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ChoiceFields } from './choice_fields.tsx';
import { configOf } from './choices.ts';
import { Gate } from './gate.tsx';
import type { Retrain } from './retrain_store.ts';

/** What the check found, and the button that starts. */
export function BeforeTraining({
  retrain,
  datasetKey,
}: {
  retrain: StoreApi<Retrain>;
  datasetKey: DatasetKey;
}) {
  const { t } = useTexts();
  const state = useStore(retrain);
  const { value: report, error, reload } = useWatched(() => state.gate);
  if (!report) return <Loading error={error} onRetry={() => void reload()} />;
  const canStart = report.status !== 'FAILED' && configOf(state.choices) !== null && !state.starting;
  return (
    <Card title={t('gate.title')} hint={t('gate.hint')}>
      <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />
      <Gate report={report} />
      <ChoiceFields choices={state.choices} choose={state.choose} />
      <Failure title={t('retrain.start_failed')} error={state.startError} />
      <div className="row">
        {report.status === 'FAILED' ? (
          <ButtonLink look="primary" icon="import" href={hrefOf({ ...datasetKey, screen: 'import' })}>
            {t('dataset.import_more')}
          </ButtonLink>
        ) : (
          <Button look="primary" isDisabled={!canStart} onPress={() => void state.start()}>
            {t('retrain.start')}
          </Button>
        )}
      </div>
    </Card>
  );
}
