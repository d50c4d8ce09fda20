import type { DatasetDetail } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { createDataset } from '../../app/dataset.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { hrefOf } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { countWords, DatasetState } from '../../parts/dataset_state.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Screen } from '../../parts/screen.tsx';
import { SyntheticChip } from '../../parts/synthetic.tsx';
import { VersionList } from '../../parts/version_list.tsx';
import './dataset.css';
import { EmptyDataset } from './empty_dataset.tsx';
import { EvidenceCard } from './evidence_card.tsx';
import { InUse } from './in_use.tsx';
import { LabelBalance } from './label_balance.tsx';
import { LeftOut } from './left_out.tsx';
import { Sessions } from './sessions.tsx';
import { SplitParts } from './split_parts.tsx';

/** One person's recordings of one modality. */
export function DatasetScreen({ datasetKey, atEvidence }: { datasetKey: DatasetKey; atEvidence: boolean }) {
  const { connection } = useApp();
  const { t } = useTexts();
  const { value, error, reload } = useWatched(() => createDataset(connection, datasetKey));
  const detail = value === 'none' ? null : value;
  return (
    <Screen
      title={datasetKey.user_id}
      trail={[{ label: t('people.title'), href: hrefOf({ screen: 'people' }) }]}
      badges={detail && <SyntheticChip synthetic={detail.synthetic} />}
      actions={<Actions datasetKey={datasetKey} detail={detail} />}
    >
      {value === null ? (
        <Loading error={error} onRetry={() => void reload()} />
      ) : (
        <>
          <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />
          {detail ? (
            <Content detail={detail} atEvidence={atEvidence} />
          ) : (
            <EmptyDataset datasetKey={datasetKey} />
          )}
        </>
      )}
    </Screen>
  );
}

function Actions({ datasetKey, detail }: { datasetKey: DatasetKey; detail: DatasetDetail | null }) {
  const { t } = useTexts();
  if (!detail) return null;
  return (
    <>
      <ButtonLink icon="import" href={hrefOf({ ...datasetKey, screen: 'import' })}>
        {t('dataset.import_more')}
      </ButtonLink>
      <ButtonLink look="primary" href={hrefOf({ ...datasetKey, screen: 'retrain' })}>
        {t('dataset.retrain')}
      </ButtonLink>
    </>
  );
}

function Content({ detail, atEvidence }: { detail: DatasetDetail; atEvidence: boolean }) {
  const texts = useTexts();
  return (
    <>
      <p className="row">
        {/* Whether it is up to date says the card below, which looks at more than the number of recordings. */}
        {detail.summary.state !== 'trained' && <DatasetState summary={detail.summary} />}
        <span className="soft">{countWords(detail.summary, texts)}</span>
        <span className="soft">{texts.t('dataset.trainable', { count: detail.summary.trainable })}</span>
      </p>
      <EvidenceCard datasetKey={detail} askedFor={atEvidence} />
      <div className="dataset">
        <div className="stack">
          <LabelBalance datasetKey={detail} labels={detail.labels} />
          <VersionList datasetKey={detail} />
        </div>
        <div className="stack">
          <SplitParts counts={detail.parts} />
          <LeftOut datasetKey={detail} counts={detail.not_trainable} />
          <InUse detail={detail} />
        </div>
      </div>
      <Sessions sessions={detail.sessions} />
    </>
  );
}
