import type { DatasetDetail } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { createDataset } from '../../app/dataset.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createEvidence, createRates, type Evidence, type RatePoint } from '../../app/evidence.ts';
import type { Resource } from '../../app/resource.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Below } from '../../parts/below.tsx';
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
import { ModelCard } from './model_card.tsx';
import { NextCard } from './next_card.tsx';
import { Sessions } from './sessions.tsx';
import { SessionsOverTime } from './sessions_over_time.tsx';
import { SinceVisit } from './since_visit.tsx';
import { SplitParts } from './split_parts.tsx';

/** Fewer sessions say more as a table. */
const WORTH_DRAWING = 3;

/** One person's recordings of one modality, and what to do with them next. */
export function DatasetScreen({ datasetKey, atEvidence }: { datasetKey: DatasetKey; atEvidence: boolean }) {
  const { connection } = useApp();
  const { t } = useTexts();
  const { value, stale, error, reload } = useWatched(() => createDataset(connection, datasetKey));
  // All at once: each would have to wait for the one before.
  const standing = useWatched(() => createEvidence(connection, datasetKey));
  const rates = useWatched(() => createRates(connection, datasetKey));
  const detail = value === 'none' ? null : value;
  return (
    <Screen title={datasetKey.user_id} badges={detail && <SyntheticChip synthetic={detail.synthetic} />}>
      {value === null || (value === 'none' && stale) ? (
        <Loading error={error} onRetry={() => void reload()} />
      ) : (
        <>
          <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />
          {detail ? (
            <Content {...{ datasetKey, detail, standing, rates, atEvidence }} />
          ) : (
            <EmptyDataset datasetKey={datasetKey} />
          )}
        </>
      )}
    </Screen>
  );
}

interface ContentProps {
  datasetKey: DatasetKey;
  detail: DatasetDetail;
  standing: Resource<Evidence>;
  rates: Resource<RatePoint[]>;
  atEvidence: boolean;
}

function Content({ datasetKey, detail, standing, rates, atEvidence }: ContentProps) {
  const texts = useTexts();
  const hasModel = detail.summary.latest_version !== null;
  return (
    <>
      <div className={hasModel ? 'dataset-top' : undefined}>
        <NextCard detail={detail} evidence={standing.value} />
        {hasModel && <ModelCard datasetKey={datasetKey} />}
      </div>
      <SinceVisit datasetKey={datasetKey} />
      <p className="row">
        {/* Whether it is up to date says the card below, which looks at more than the number of recordings. */}
        {detail.summary.state !== 'trained' && <DatasetState summary={detail.summary} />}
        <span className="soft">
          {countWords(detail.summary, texts)} ·{' '}
          {texts.t('dataset.trainable', { count: detail.summary.trainable })}
        </span>
      </p>
      <EvidenceCard {...{ datasetKey, standing, rates }} askedFor={atEvidence} />
      <div className="dataset">
        <div className="stack">
          <LabelBalance datasetKey={detail} labels={detail.labels} />
          <LeftOut datasetKey={detail} counts={detail.not_trainable} />
        </div>
        <div className="stack">
          <SplitParts counts={detail.parts} />
          <InUse detail={detail} />
          <VersionList datasetKey={detail} />
        </div>
      </div>
      <Below>
        {detail.sessions.length >= WORTH_DRAWING && <SessionsOverTime sessions={detail.sessions} />}
        <Sessions datasetKey={datasetKey} sessions={detail.sessions} />
      </Below>
    </>
  );
}
