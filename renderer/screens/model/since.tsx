import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Activation } from '../../../data/schema.ts';
import { useTexts } from '../../app/context.ts';
import type { Texts } from '../../messages/texts.ts';
import { Button } from '../../parts/button.tsx';
import type { InUse } from './in_use_store.ts';

/** Since when a version is in use, by whom, and why if they said so. */
export function sinceWords({ kind, at, operator, reason }: Activation, { t, dateTime }: Texts): string {
  const since = t(`use.since.${kind}`, { when: dateTime(at), person: operator });
  return reason === null ? since : `${since} ${t('use.reason', { reason })}`;
}

/** Back to an earlier version: it was in use before, so that one press is enough. */
export function GoBack({ store, version }: { store: StoreApi<InUse>; version: number }) {
  const { t } = useTexts();
  const { busy, goBack } = useStore(store);
  return (
    <div>
      <Button isPending={busy} onPress={() => void goBack(version)}>
        {t('use.go_back', { version })}
      </Button>
    </div>
  );
}
