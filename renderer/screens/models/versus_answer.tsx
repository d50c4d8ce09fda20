import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Model } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Failure } from '../../parts/failure.tsx';
import { Dumbbells } from './dumbbells.tsx';
import type { Compared, Models } from './models_store.ts';
import { changesBetween, versusAnswer, versusBasis, versusTrust } from './versus_words.ts';

/** The answer first, then what changed between the two, then each label. */
export function VersusAnswer({ store, models }: { store: StoreApi<Models>; models: readonly Model[] }) {
  const { t } = useTexts();
  const { pair, comparing, compared, compareError } = useStore(store);
  if (pair === null) return null;
  if (comparing) {
    return (
      <p className="soft" role="status">
        {t('versus.comparing')}
      </p>
    );
  }
  const versionOf = (version: number) => models.find((model) => model.version === version);
  const [now, before] = [versionOf(Math.max(...pair)), versionOf(Math.min(...pair))];
  return (
    <>
      <Failure title={t('versus.failed')} error={compareError} />
      {compared && <Answer compared={compared} />}
      {now && before && <Changes {...{ now, before, compared }} />}
      {compared && compared.per_label.length > 0 && <Dumbbells labels={compared.per_label} />}
    </>
  );
}

function Answer({ compared }: { compared: Compared }) {
  const texts = useTexts();
  return (
    <div className="stack-tight" role="status">
      <p className="versus-says">{versusAnswer(compared, texts)}</p>
      <p>{versusTrust(compared, texts)}</p>
      <p className="soft small">{versusBasis(compared, texts)}</p>
    </div>
  );
}

interface ChangesProps {
  now: Model;
  before: Model;
  compared: Compared | null;
}

function Changes({ now, before, compared }: ChangesProps) {
  const texts = useTexts();
  return (
    <div className="stack-tight">
      <h3>{texts.t('versus.changed')}</h3>
      <dl className="versus-changes">
        {changesBetween(now, before, compared, texts).map(([name, words]) => (
          <div key={name}>
            <dt className="soft">{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
