import { type FormEvent, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useApp, useTexts } from '../../app/context.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Failure } from '../failure.tsx';
import { TextField } from '../fields.tsx';
import { FolderEntries, FolderPlaces } from './folder_lists.tsx';
import './folders.css';
import { createFolders } from './folders_store.ts';

interface FolderDialogProps {
  purpose: 'import' | 'export';
  /** Where to begin; empty: at home. */
  start: string;
  onChoose(path: string): void;
  onClose(): void;
}

/** The window's own picker, for where the program has no system dialog. */
export function FolderDialog({ purpose, start, onChoose, onClose }: FolderDialogProps) {
  const { t } = useTexts();
  const { connection } = useApp();
  const [folders] = useState(() => createFolders(connection.bridge));
  const { listing, error, open } = useStore(folders);
  const [stepped, setStepped] = useState(false);
  const step = (path: string, fromList: boolean) => {
    setStepped(fromList);
    void open(path);
  };
  useEffect(() => {
    // What stands in the field may not exist (any more): then home is where to begin.
    void open(start).then(() => (folders.getState().error === null ? undefined : open()));
  }, [open, start, folders]);
  const choose = (path: string) => {
    onChoose(path);
    onClose();
  };
  return (
    <Dialog title={t(`folders.title.${purpose}`)} onClose={onClose}>
      <PathLine folders={folders} />
      <Failure title={t('folders.failed')} error={error} />
      <div className="folders-lists">
        {listing && <FolderPlaces listing={listing} onOpen={(path) => step(path, false)} />}
        {listing && (
          <FolderEntries
            listing={listing}
            withFiles={purpose === 'import'}
            inFocus={stepped}
            onOpen={(path) => step(path, true)}
            onChoose={choose}
          />
        )}
      </div>
      <div className="row dialog-actions">
        <Button onPress={onClose}>{t('folders.close')}</Button>
        <Button look="primary" isDisabled={!listing} onPress={() => listing && choose(listing.path)}>
          {t('folders.use')}
        </Button>
      </div>
    </Dialog>
  );
}

/** The folder in view as a path: Enter opens what was typed. */
function PathLine({ folders }: { folders: ReturnType<typeof createFolders> }) {
  const { t } = useTexts();
  const { listing, typed, setTyped, open } = useStore(folders);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void open(typed.trim());
  };
  const parent = listing?.parent ?? null;
  return (
    <form onSubmit={submit} className="folders-path">
      <TextField label={t('folders.path')} value={typed} onChange={setTyped}>
        <Button icon="up" isDisabled={parent === null} onPress={() => parent !== null && void open(parent)}>
          {t('folders.up')}
        </Button>
      </TextField>
    </form>
  );
}
