import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Activation } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Done, InUse } from './in_use_store.ts';

/** What a person has just done, and how to undo it; nothing once somebody has done something else since. */
export function DoneNotice({ store, current }: { store: StoreApi<InUse>; current: Activation | null }) {
  const done = useStore(store, (state) => state.done);
  if (!done || done.version !== current?.version) return null;
  return <Told key={`${done.kind} ${done.version}`} store={store} done={done} />;
}

function Told({ store, done: { kind, version, previous } }: { store: StoreApi<InUse>; done: Done }) {
  const { t } = useTexts();
  const { busy, goBack } = useStore(store);
  const element = useFocusAtFirst();
  const undo = kind === 'promotion' && previous !== null && (
    <Button isPending={busy} onPress={() => void goBack(previous)}>
      {t('use.undo', { version: previous })}
    </Button>
  );
  return (
    <div ref={element} tabIndex={-1} className="in-use-told">
      <Notice tone="good" title={t(`use.done.${kind}`, { version })} actions={undo}>
        <p>{kind === 'promotion' ? t('use.done.device') : t('use.done.again', { version: previous ?? 0 })}</p>
      </Notice>
    </div>
  );
}

/** The button that was pressed is gone: the focus, and a screen reader with it, goes on where the outcome stands. */
export function useFocusAtFirst(wanted = true) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted) element.current?.focus();
  }, [wanted]);
  return element;
}
