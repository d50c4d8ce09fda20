import { type FormEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/fields.tsx';
import type { InUse } from './in_use_store.ts';
import { reasonFault } from './reason_fault.ts';

/** Back to an earlier version: it was in use before, so that one press is enough; who wants to may say why. */
export function GoBack({ store, version }: { store: StoreApi<InUse>; version: number }) {
  const { t } = useTexts();
  const { busy, goBack } = useStore(store);
  const [reason, setReason] = useState('');
  const isTooLong = reasonFault(reason) === 'too_long';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isTooLong) void goBack(version, reason.trim() || undefined);
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextField
        label={t('use.why_back')}
        hint={t('use.why_hint')}
        value={reason}
        onChange={setReason}
        error={isTooLong ? t('use.why.too_long') : null}
      >
        <Button type="submit" isPending={busy}>
          {t('use.go_back', { version })}
        </Button>
      </TextField>
    </form>
  );
}
