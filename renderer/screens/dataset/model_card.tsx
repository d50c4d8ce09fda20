import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createActivations, createModels } from '../../app/models.ts';
import { hrefOf } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { modelInUse, modelWords } from './model_in_use.ts';

/** The model in use in one sentence. */
export function ModelCard({ datasetKey }: { datasetKey: DatasetKey }) {
  const { connection } = useApp();
  const texts = useTexts();
  const { t } = texts;
  const models = useWatched(() => createModels(connection, datasetKey));
  const activations = useWatched(() => createActivations(connection, datasetKey));
  const error = models.error ?? activations.error;
  const isKnown = models.value !== null && activations.value !== null;
  const inUse = models.value && activations.value ? modelInUse(models.value, activations.value) : null;
  const reload = () => Promise.all([models.reload(), activations.reload()]);
  return (
    <Card title={t('dataset.model.title')}>
      <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />
      {!isKnown && !error && <p className="soft">{t('app.loading')}</p>}
      {isKnown && !inUse && <p className="soft">{t('dataset.model.none')}</p>}
      {inUse && (
        <>
          <p>{modelWords(inUse, texts)}</p>
          <p className="quiet-links">
            <a href={hrefOf({ ...datasetKey, screen: 'model', version: inUse.model.version })}>
              {t('dataset.model.look')}
            </a>
            <a href={hrefOf({ ...datasetKey, screen: 'try' })}>{t('dataset.model.try')}</a>
          </p>
        </>
      )}
    </Card>
  );
}
