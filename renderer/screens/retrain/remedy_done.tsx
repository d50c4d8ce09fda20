import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Remedied, Remedies } from './remedy_store.ts';

/** What was just done about a finding, and its undo; or why it could not be done. */
export function RemedyDone({ store }: { store: StoreApi<Remedies> }) {
  const { t } = useTexts();
  const { done, error } = useStore(store);
  return (
    <>
      <Failure title={t('remedy.failed')} error={error} />
      {done && <Told key={done.edits.join()} store={store} done={done} />}
    </>
  );
}

function Told({ store, done: { kind, samples: count } }: { store: StoreApi<Remedies>; done: Remedied }) {
  const { t } = useTexts();
  const { busy, undo } = useStore(store);
  const element = useRef<HTMLDivElement>(null);
  // The button that was pressed goes with its finding: the focus goes on where the outcome stands.
  useEffect(() => element.current?.focus(), []);
  return (
    <div ref={element} tabIndex={-1} className="remedy-told">
      <Notice
        tone="good"
        title={t(`remedy.done.${kind}`, { count })}
        actions={
          <Button isPending={busy} onPress={() => void undo()}>
            {t('remedy.undo')}
          </Button>
        }
      >
        <p>{t(`remedy.done.${kind}_hint`)}</p>
      </Notice>
    </div>
  );
}
