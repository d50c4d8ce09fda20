import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { hrefOf } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { createModelInUse, modelWords } from './model_in_use.ts';

/** The model in use in one sentence. */
export function ModelCard({ datasetKey }: { datasetKey: DatasetKey }) {
  const { connection } = useApp();
  const texts = useTexts();
  const { t } = texts;
  const { value, error, reload } = useWatched(() => createModelInUse(connection, datasetKey));
  return (
    <Card title={t('dataset.model.title')}>
      <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />
      {value === null && !error && <p className="soft">{t('app.loading')}</p>}
      {value === 'none' && <p className="soft">{t('dataset.model.none')}</p>}
      {value !== null && value !== 'none' && (
        <>
          <p>{modelWords(value, texts)}</p>
          <p className="quiet-links">
            <a href={hrefOf({ ...datasetKey, screen: 'model', version: value.model.version })}>
              {t('dataset.model.look')}
            </a>
            <a href={hrefOf({ ...datasetKey, screen: 'try' })}>{t('dataset.model.try')}</a>
          </p>
        </>
      )}
    </Card>
  );
}
