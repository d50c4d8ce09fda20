import type { Metrics } from '../../data/schema.ts';
import type { Model } from '../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../app/context.ts';
import type { DatasetKey } from '../app/dataset_key.ts';
import { createModels } from '../app/models.ts';
import { hrefOf } from '../app/router.ts';
import { useWatched } from '../app/use_watched.ts';
import type { Texts } from '../messages/texts.ts';
import { Card } from './card.tsx';
import { Chip } from './chip.tsx';
import { Failure } from './failure.tsx';
import { ScrollRegion } from './scroll_region.tsx';

interface VersionListProps {
  datasetKey: DatasetKey;
  /** The version whose screen this is. */
  current?: number;
}

/** Every model of one person and modality, newest first; nothing while there is none. */
export function VersionList({ datasetKey, current }: VersionListProps) {
  const { connection } = useApp();
  const { t } = useTexts();
  const { value: models, error, reload } = useWatched(() => createModels(connection, datasetKey));
  if (!models) return <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />;
  if (models.length === 0) return null;
  return (
    <Card title={t('versions.title')}>
      <ScrollRegion label={t('versions.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('versions.version')}</th>
              <th scope="col">{t('versions.trained')}</th>
              <th scope="col">{t('versions.understood')}</th>
              <th scope="col">{t('versions.status')}</th>
            </tr>
          </thead>
          <tbody>
            {models.map((model) => (
              <VersionRow key={model.version} model={model} isCurrent={model.version === current} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}

function VersionRow({ model, isCurrent }: { model: Model; isCurrent: boolean }) {
  const texts = useTexts();
  const { t, date } = texts;
  const { user_id, modality, version, metrics } = model;
  return (
    <tr>
      <th scope="row">
        <a
          href={hrefOf({ screen: 'model', user_id, modality, version })}
          aria-current={isCurrent ? 'page' : undefined}
        >
          {t('versions.name', { version })}
        </a>
      </th>
      <td>{date(model.created_at)}</td>
      <td>{understoodWords(metrics, texts)}</td>
      <td>
        <ModelStatus model={model} />
      </td>
    </tr>
  );
}

function understoodWords({ test, estimate }: Metrics, { t, percent }: Texts): string {
  if (test) return percent(test.accuracy);
  if (estimate) return t('versions.estimated', { share: percent(estimate.accuracy) });
  return t('versions.not_known');
}

export function ModelStatus({ model: { benchmark, status } }: { model: Model }) {
  const { t } = useTexts();
  if (benchmark) return <Chip>{t('versions.benchmark')}</Chip>;
  return (
    <Chip
      tone={status === 'active' ? 'good' : 'neutral'}
      {...(status === 'active' ? { icon: 'check' as const } : {})}
    >
      {t(`versions.${status}`)}
    </Chip>
  );
}
