import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/fields.tsx';
import type { InUse } from './in_use_store.ts';
import { reasonFault } from './reason_fault.ts';

/** Where the comparison does not speak for it, a person does, and says why; it stays on record. */
export function UseWithReason({ store, keep }: { store: StoreApi<InUse>; keep: ReactNode }) {
  const { t } = useTexts();
  const { busy, use } = useStore(store);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const fault = reasonFault(reason);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault === null) void use(reason.trim());
    else form.current?.querySelector('input')?.focus();
  };
  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      <TextField
        label={t('use.why')}
        hint={t('use.why_hint')}
        value={reason}
        onChange={setReason}
        error={tried && fault !== null ? t(`use.why.${fault}`) : null}
      />
      <div className="row">
        {keep}
        <Button type="submit" isPending={busy}>
          {t('use.use_anyway')}
        </Button>
      </div>
    </form>
  );
}
