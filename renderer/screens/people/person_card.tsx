import { useId } from 'react';
import type { Modality } from '../../../data/schema.ts';
import type { DatasetSummary, UserSummary } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { hrefOf } from '../../app/router.ts';
import { Chip } from '../../parts/chip.tsx';
import { countWords, DatasetState } from '../../parts/dataset_state.tsx';
import { Icon } from '../../parts/icon.tsx';
import { SyntheticChip } from '../../parts/synthetic.tsx';

interface PersonCardProps {
  user: UserSummary;
  /** In which modalities retraining is advised. */
  advised: ReadonlySet<Modality> | undefined;
}

export function PersonCard({ user, advised }: PersonCardProps) {
  const id = useId();
  return (
    <li className="card person">
      <div className="row">
        <h2 id={id}>{user.user_id}</h2>
        <SyntheticChip synthetic={user.synthetic} />
      </div>
      <ul aria-labelledby={id}>
        {user.datasets.map((summary) => (
          <DatasetRow
            key={summary.modality}
            user_id={user.user_id}
            summary={summary}
            isAdvised={advised?.has(summary.modality) ?? false}
          />
        ))}
      </ul>
    </li>
  );
}

interface DatasetRowProps {
  user_id: string;
  summary: DatasetSummary;
  isAdvised: boolean;
}

function DatasetRow({ user_id, summary, isAdvised }: DatasetRowProps) {
  const texts = useTexts();
  const { modality } = summary;
  const name = texts.t(`modality.${modality}`);
  return (
    <li className="person-dataset">
      <Icon name={modality} size={24} />
      <a
        href={hrefOf({ screen: 'dataset', user_id, modality })}
        aria-label={texts.t('people.open', { person: user_id, modality: name })}
      >
        {name}
      </a>
      <span className="soft">{countWords(summary, texts)}</span>
      <span className="soft">{modelWords(summary, texts)}</span>
      <div className="person-states">
        <States summary={summary} isAdvised={isAdvised} />
      </div>
      <Icon name="right" />
    </li>
  );
}

/** Of a first training the state speaks already; and nobody is up to date whose model should be trained again. */
function States({ summary, isAdvised }: { summary: DatasetSummary; isAdvised: boolean }) {
  const { t } = useTexts();
  if (!isAdvised || summary.latest_version === null) return <DatasetState summary={summary} />;
  return (
    <>
      <Chip tone="accent" icon="info">
        {t('recommend.chip')}
      </Chip>
      {summary.state !== 'trained' && <DatasetState summary={summary} />}
    </>
  );
}

function modelWords(
  { latest_version, latest_test_accuracy }: DatasetSummary,
  { t, percent }: ReturnType<typeof useTexts>,
) {
  if (latest_version === null) return t('people.no_model');
  if (latest_test_accuracy === null) return t('people.model', { version: latest_version });
  return t('people.model_understands', { version: latest_version, share: percent(latest_test_accuracy) });
}
