import { useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import type { Resource } from '../../app/resource.ts';
import { hrefOf } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Gate } from './gate.tsx';
import { Plan } from './plan.tsx';
import { RemedyDone } from './remedy_done.tsx';
import { createRemedies } from './remedy_store.ts';
import type { Retrain } from './retrain_store.ts';

/** So many recordings are looked at within a moment. */
const QUICK = 300;

interface BeforeTrainingProps {
  retrain: StoreApi<Retrain>;
  datasetKey: DatasetKey;
}

/** What the check found and what can be done about it; then what a training would do, and the button that starts. */
export function BeforeTraining({ retrain, datasetKey }: BeforeTrainingProps) {
  const { connection } = useApp();
  const { t } = useTexts();
  const { gate, inspection, plan, choose } = useStore(retrain);
  const [remedies] = useState(() => createRemedies(connection, datasetKey));
  const [looks, setLooks] = useState(false);
  const { value: checked, error, reload } = useWatched(() => gate);
  const planned = useWatched(() => plan);
  const { value: inspected, error: notInspected } = useStore(inspection);
  if (!checked) return <Loading error={error} onRetry={() => void reload()} />;
  const report = inspected ?? checked;
  const isBlocked = report.status === 'FAILED';
  const isQuick = checked.trainable > 0 && checked.trainable <= QUICK;
  // The button that starts comes last: what came above it later would move it under the hand.
  const isComplete =
    isAnswered(planned) && (!isQuick || isAnswered({ value: inspected, error: notInspected }));
  return (
    <>
      <Card title={t('gate.title')} hint={t('gate.hint')}>
        <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />
        <RemedyDone store={remedies} />
        <Gate report={report} {...{ remedies, datasetKey, choose }} />
        {isQuick || looks ? (
          <Inspection retrain={retrain} />
        ) : (
          <Look trainable={checked.trainable} look={setLooks} />
        )}
        {isBlocked && (
          <div className="row">
            <ButtonLink look="primary" icon="import" href={hrefOf({ ...datasetKey, screen: 'import' })}>
              {t('dataset.import_more')}
            </ButtonLink>
          </div>
        )}
      </Card>
      {!isBlocked && !isComplete && <Loading error={null} onRetry={() => {}} />}
      {!isBlocked && isComplete && <Plan retrain={retrain} planned={planned} />}
    </>
  );
}

const isAnswered = ({ value, error }: Pick<Resource<unknown>, 'value' | 'error'>) =>
  value !== null || error !== null;

/** Looks at the recordings themselves, now and whenever they change. */
function Inspection({ retrain }: { retrain: StoreApi<Retrain> }) {
  const { t } = useTexts();
  const { inspection } = useStore(retrain);
  const { value, error, reload } = useWatched(() => inspection);
  if (error !== null)
    return <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />;
  return value ? null : <p className="soft">{t('gate.looking')}</p>;
}

function Look({ trainable, look }: { trainable: number; look(wanted: true): void }) {
  const { t } = useTexts();
  if (trainable === 0) return null;
  return (
    <div className="row">
      <Button icon="search" onPress={() => look(true)}>
        {t('gate.look')}
      </Button>
      <span className="soft small">{t('gate.look_hint')}</span>
    </div>
  );
}
