import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTexts } from '../../app/context.ts';
import { Icon } from '../icon.tsx';
import type { Listing } from './folders_store.ts';

/** Shortcuts: home, documents, plugged-in sticks. */
export function FolderPlaces({ listing, onOpen }: { listing: Listing; onOpen(path: string): void }) {
  const { t } = useTexts();
  return (
    <nav aria-label={t('folders.places')} className="folders-places">
      <ul>
        {listing.places.map(({ name, path }) => (
          <li key={path}>
            <Button
              className="folders-place"
              aria-current={path === listing.path ? 'location' : false}
              onPress={() => onOpen(path)}
            >
              <Icon name="folder" />
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface FolderEntriesProps {
  listing: Listing;
  /** Files are there to be chosen. */
  withFiles: boolean;
  /** The way here led through this list, so the focus goes on in it. */
  inFocus: boolean;
  onOpen(path: string): void;
  onChoose(path: string): void;
}

/** What is in the folder: Enter or a click opens a folder and chooses a file, letters jump to a name. */
export function FolderEntries({ listing, withFiles, inFocus, onOpen, onChoose }: FolderEntriesProps) {
  const { t } = useTexts();
  const entries = listing.entries.filter(({ kind }) => withFiles || kind === 'folder');
  const act = (path: string) => {
    const entry = entries.find((one) => one.path === path);
    if (entry?.kind === 'folder') onOpen(path);
    else if (entry) onChoose(path);
  };
  return (
    <ListBox
      key={listing.path}
      autoFocus={inFocus && 'first'}
      aria-label={t('folders.entries', { folder: listing.path })}
      className="folders-entries"
      selectionMode="none"
      items={entries}
      onAction={(path) => act(String(path))}
      renderEmptyState={() => <p className="soft folders-empty">{t('folders.empty')}</p>}
    >
      {({ name, path, kind }) => (
        <ListBoxItem id={path} textValue={name} className="folders-entry">
          <Icon name={kind} />
          {name}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
