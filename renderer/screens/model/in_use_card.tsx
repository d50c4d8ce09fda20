import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Activation } from '../../../data/schema.ts';
import type { Model } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import type { Activations } from '../../app/models.ts';
import { hrefOf } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Card } from '../../parts/card.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Decision } from './decision.tsx';
import { DoneNotice } from './done_notice.tsx';
import { GoBack } from './go_back.tsx';
import './in_use.css';
import { createInUse, type InUse } from './in_use_store.ts';
import { sinceWords } from './since.ts';
import { WeighingAnswer } from './weighing_answer.tsx';

interface InUseCardProps {
  model: Model;
  /** Another version is in use, beside which this one will stand. */
  isCompared: boolean;
}

/** Whether this version is in use; if not, whether it should be, and the buttons that make it so. */
export function InUseCard({ model, isCompared }: InUseCardProps) {
  const { connection } = useApp();
  const { t } = useTexts();
  const [store] = useState(() => createInUse(connection, model));
  const { value, error, reload } = useWatched(() => store.getState().activations);
  const current = value?.activations[0] ?? null;
  const isInUse = current?.version === model.version;
  return (
    <Card title={t(isInUse ? 'use.title' : 'use.title_open')}>
      {!value && (
        <Coming {...{ model, isCompared }}>
          <Loading error={error} onRetry={() => void reload()} />
        </Coming>
      )}
      {value && <Refusal store={store} />}
      {value && <DoneNotice store={store} current={current} />}
      {value && current && isInUse && <InUseNow {...{ store, current }} backTo={value.back_to} />}
      {value && !isInUse && <NotInUse {...{ model, isCompared, store, value, current }} />}
    </Card>
  );
}

/** Holds the place of what is to come, so that nothing below moves under the hand. */
function Coming({ model, isCompared, children }: InUseCardProps & { children: ReactNode }) {
  const kind = model.status === 'active' ? 'in-use' : isCompared ? 'compared' : 'first';
  return <div className={`in-use-coming-${kind}`}>{children}</div>;
}

function Refusal({ store }: { store: StoreApi<InUse> }) {
  const { t } = useTexts();
  const error = useStore(store, (state) => state.error);
  return <Failure title={t('use.failed')} error={error} />;
}

/** Since when, by whom, on what grounds, and the way back. */
function InUseNow({
  store,
  current,
  backTo,
}: {
  store: StoreApi<InUse>;
  current: Activation;
  backTo: readonly number[];
}) {
  const texts = useTexts();
  const done = useStore(store, (state) => state.done);
  const [nearest] = backTo;
  // What was just done has its own way back, in its notice.
  const offersUndo = done?.kind === 'promotion' && done.version === current.version;
  return (
    <>
      <p>{sinceWords(current, texts)}</p>
      {current.basis && <WeighingAnswer basis={current.basis} version={current.version} settled />}
      {nearest !== undefined && !offersUndo && <GoBack store={store} version={nearest} />}
    </>
  );
}

interface NotInUseProps extends InUseCardProps {
  store: StoreApi<InUse>;
  value: Activations;
  current: Activation | null;
}

/** How it stands beside the one in use, and the decision; a benchmark is never up for one. */
function NotInUse({ model, isCompared, store, value, current }: NotInUseProps) {
  const { t } = useTexts();
  if (model.benchmark) {
    return (
      <>
        <p>{t('use.benchmark')}</p>
        <Current current={current} model={model} />
      </>
    );
  }
  return (
    <Weighed {...{ model, isCompared, store, current }} wasInUse={value.back_to.includes(model.version)} />
  );
}

interface WeighedProps extends Omit<NotInUseProps, 'value'> {
  wasInUse: boolean;
}

function Weighed({ model, isCompared, store, current, wasInUse }: WeighedProps) {
  const { t } = useTexts();
  const { value, error, reload } = useWatched(() => store.getState().weighing);
  if (error !== null) {
    return (
      <>
        <Failure title={t('use.unfit')} error={error} onRetry={() => void reload()} />
        <Current current={current} model={model} />
      </>
    );
  }
  // Without a basis it was in use when it was weighed: it is being weighed again.
  if (!value?.basis) {
    return (
      <Coming {...{ model, isCompared }}>
        <p className="soft">{t('use.weighing')}</p>
      </Coming>
    );
  }
  return (
    <>
      <WeighingAnswer basis={value.basis} version={model.version} />
      <Current current={current} model={model} />
      <Decision
        {...{ store, wasInUse }}
        basis={value.basis}
        version={model.version}
        inUse={current?.version ?? null}
      />
    </>
  );
}

/** The version in use, which is another. */
function Current({ current, model: { user_id, modality } }: { current: Activation | null; model: Model }) {
  const texts = useTexts();
  const { t } = texts;
  if (!current) return <p>{t('use.none')}</p>;
  const { version } = current;
  return (
    <p>
      {t('use.now')}{' '}
      <a href={hrefOf({ screen: 'model', user_id, modality, version })}>{t('versions.name', { version })}</a>.{' '}
      {sinceWords(current, texts)}
    </p>
  );
}
