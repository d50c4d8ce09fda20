import { useId } from 'react';
import type { Person, PersonDataset } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { hrefOf } from '../../app/router.ts';
import { Chip } from '../../parts/chip.tsx';
import { countWords } from '../../parts/dataset_state.tsx';
import { Icon } from '../../parts/icon.tsx';
import { SyntheticChip } from '../../parts/synthetic.tsx';
import { modelWords, stateOf } from './person_words.ts';

/** One person and how it stands with each way of communicating. */
export function PersonCard({ person, now }: { person: Person; now: number }) {
  const { t } = useTexts();
  const id = useId();
  const { user_id, synthetic, datasets } = person;
  return (
    <div className="card person">
      <div className="row">
        <h2 id={id}>{user_id}</h2>
        <SyntheticChip synthetic={synthetic} />
      </div>
      {datasets.length === 0 ? (
        <p className="soft">{t('people.no_recordings')}</p>
      ) : (
        <ul aria-labelledby={id}>
          {datasets.map((dataset) => (
            <DatasetRow key={dataset.modality} user_id={user_id} dataset={dataset} now={now} />
          ))}
        </ul>
      )}
    </div>
  );
}

function DatasetRow({ user_id, dataset, now }: { user_id: string; dataset: PersonDataset; now: number }) {
  const texts = useTexts();
  const { modality } = dataset;
  const name = texts.t(`modality.${modality}`);
  const { words, ...look } = stateOf(dataset, texts, now);
  return (
    <li className="person-dataset">
      <Icon name={modality} size={24} />
      <a
        href={hrefOf({ screen: 'dataset', user_id, modality })}
        aria-label={texts.t('people.open', { person: user_id, modality: name })}
      >
        {name}
      </a>
      <span className="soft">{unbroken(countWords(dataset, texts))}</span>
      <span className="soft">{unbroken(modelWords(dataset, texts, now))}</span>
      <div className="person-state">
        <Chip {...look}>{words}</Chip>
      </div>
      <Icon name="right" />
    </li>
  );
}

/** Lines break between facts, never within one. */
const unbroken = (words: string) => words.replaceAll(/(?<!·) (?!·)/g, '\u00a0');
