import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { useApp, useTexts } from '../../app/context.ts';
import { Button } from '../button.tsx';
import { Failure } from '../failure.tsx';
import { TextField } from '../fields.tsx';
import { FolderDialog } from './folder_dialog.tsx';

interface PathFieldProps {
  /** `import`: a folder or a file; `export`: a folder. */
  purpose: 'import' | 'export';
  label: string;
  hint?: ReactNode;
  value: string;
  error?: string | null;
  onChange(path: string): void;
}

/** A path, typed or chosen: in the system's own dialog where the program has one, else in the window's. */
export function PathField({ purpose, value, onChange, ...field }: PathFieldProps) {
  const { t } = useTexts();
  const { connection, info } = useApp();
  const native = useStore(info, (state) => state.value?.native_dialogs ?? false);
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const chooseNatively = () =>
    connection.bridge.call('folders.choose', { purpose }).then(
      ({ path }) => {
        setError(null);
        if (path !== null) onChange(path);
      },
      (failure: unknown) => setError(failure),
    );
  return (
    <>
      <TextField {...field} value={value} onChange={onChange}>
        <Button icon="folder" onPress={native ? () => void chooseNatively() : () => setOpen(true)}>
          {t('folders.browse')}
        </Button>
      </TextField>
      <Failure title={t('folders.failed')} error={error} />
      {open && (
        <FolderDialog purpose={purpose} start={value} onChoose={onChange} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
