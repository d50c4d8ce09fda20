import { useId } from 'react';
import type { DatasetSummary, UserSummary } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { hrefOf } from '../../app/router.ts';
import { countWords, DatasetState } from '../../parts/dataset_state.tsx';
import { Icon } from '../../parts/icon.tsx';
import { SyntheticChip } from '../../parts/synthetic.tsx';

export function PersonCard({ user }: { user: UserSummary }) {
  const id = useId();
  return (
    <li className="card person">
      <div className="row">
        <h2 id={id}>{user.user_id}</h2>
        <SyntheticChip synthetic={user.synthetic} />
      </div>
      <ul aria-labelledby={id}>
        {user.datasets.map((summary) => (
          <DatasetRow key={summary.modality} user_id={user.user_id} summary={summary} />
        ))}
      </ul>
    </li>
  );
}

function DatasetRow({ user_id, summary }: { user_id: string; summary: DatasetSummary }) {
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
      <DatasetState summary={summary} />
      <Icon name="right" />
    </li>
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
