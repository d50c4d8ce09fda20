import { type FormEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useTexts } from '../../app/context.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { TextField } from '../../parts/fields.tsx';
import { reasonFault } from '../model/reason_fault.ts';
import type { Models } from './models_store.ts';
import type { VersionEntry } from './timeline.ts';

interface RemoveDialogProps {
  store: StoreApi<Models>;
  entry: VersionEntry;
  onClose(): void;
}

/** Deleting is for good, so it is asked for in words and with a reason; where it is not possible it says why. */
export function RemoveDialog({ store, entry, onClose }: RemoveDialogProps) {
  const { t } = useTexts();
  const hindrance = hindranceOf(entry);
  return (
    <Dialog title={t('remove.title', { version: entry.version })} onClose={onClose}>
      {hindrance ? (
        <>
          <p>{t(`remove.${hindrance}`)}</p>
          <div className="row dialog-actions">
            <Button look="primary" onPress={onClose}>
              {t('models.close')}
            </Button>
          </div>
        </>
      ) : (
        <Confirm {...{ store, entry, onClose }} />
      )}
    </Dialog>
  );
}

/** Why a version cannot be deleted; null: nothing speaks against it. */
function hindranceOf({ model, exported }: VersionEntry): 'in_use' | 'exported' | null {
  if (model.status === 'active') return 'in_use';
  return exported ? 'exported' : null;
}

function Confirm({ store, entry: { version }, onClose }: RemoveDialogProps) {
  const { t } = useTexts();
  const { announcer } = useApp();
  const { remove, deleteError } = useStore(store);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const fault = reasonFault(reason);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault !== null || !(await remove(version, reason.trim()))) return;
    announcer.getState().announce(t('remove.done', { version }));
    onClose();
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('remove.what')}</p>
      <Failure title={t('remove.failed')} error={deleteError} />
      <TextField
        label={t('remove.why')}
        hint={t('remove.why_hint')}
        value={reason}
        onChange={setReason}
        error={tried && fault !== null ? t(`use.why.${fault}`) : null}
      />
      <div className="row dialog-actions">
        <Button onPress={onClose}>{t('remove.keep')}</Button>
        <Button look="primary" type="submit">
          {t('remove.confirm')}
        </Button>
      </div>
    </form>
  );
}
