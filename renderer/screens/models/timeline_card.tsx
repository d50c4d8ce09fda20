import { useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { useTexts } from '../../app/context.ts';
import { Card } from '../../parts/card.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { Models, Pair, Versions } from './models_store.ts';
import { RemoveDialog } from './remove_dialog.tsx';
import { type DeletedEntry, pairFor, type VersionEntry } from './timeline.ts';
import { VersionItem } from './version_item.tsx';
import { deletedWords } from './version_words.ts';

interface TimelineProps {
  store: StoreApi<Models>;
  versions: Versions;
  onCompare(pair: Pair): void;
}

/** The versions on a line through time, the newest at the top. */
export function Timeline({ store, versions: { models, entries }, onCompare }: TimelineProps) {
  const { t } = useTexts();
  const [removing, setRemoving] = useState<VersionEntry | null>(null);
  const close = () => {
    // What was refused for one version says nothing of the next.
    store.setState({ deleteError: null });
    setRemoving(null);
  };
  return (
    <Card title={t('models.timeline')} hint={t('models.timeline_hint', { count: models.length })}>
      <ol className="timeline">
        {entries.map((entry) =>
          entry.kind === 'deleted' ? (
            <DeletedItem key={entry.version} entry={entry} />
          ) : (
            <VersionItem
              key={entry.version}
              entry={entry}
              pair={pairFor(models, entry.version)}
              onCompare={onCompare}
              onRemove={() => setRemoving(entry)}
            />
          ),
        )}
      </ol>
      {removing && <RemoveDialog store={store} entry={removing} onClose={close} />}
    </Card>
  );
}

/** A faint mark where a version once was. */
function DeletedItem({ entry }: { entry: DeletedEntry }) {
  const texts = useTexts();
  return (
    <li className="timeline-item timeline-deleted">
      <span className="timeline-mark">
        <Icon name="close" size={14} />
      </span>
      <p className="soft small">{deletedWords(entry, texts)}</p>
    </li>
  );
}
