import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { BulkBar } from './bulk_bar.tsx';
import { type Asking, carryOut } from './carry_out.ts';
import { Detail } from './detail.tsx';
import { DoneNotice } from './done_notice.tsx';
import { ExcludeDialog } from './exclude_dialog.tsx';
import type { Found } from './found_pages.ts';
import { KeyLegend, KeysDialog } from './key_legend.tsx';
import { LabelDialog } from './label_dialog.tsx';
import { RecentEdits } from './recent_edits.tsx';
import { RecordingList } from './recording_list.tsx';
import { editWords } from './recording_words.ts';
import type { Recordings } from './recordings_store.ts';
import { takeKeys } from './take_keys.ts';
import type { View } from './view.ts';

interface WorkAreaProps {
  store: StoreApi<Recordings>;
  datasetKey: DatasetKey;
  view: View;
  found: Found;
}

/** The list, the recording beside it, and the keys that work in both. */
export function WorkArea({ store, datasetKey, view, found }: WorkAreaProps) {
  const [asking, ask] = useState<Asking>(null);
  const [columns, setColumns] = useState(1);
  const area = useRef<HTMLDivElement>(null);
  useAnnouncedEdits(store);
  const within = (selector: string) => area.current?.querySelector<HTMLElement>(selector);
  const surroundings = {
    ask,
    play: () => within('.recording-viewer .viewer-bar button')?.click(),
    open: () => within('.detail-heading')?.focus(),
  };
  const keys = takeKeys(view === 'grid' ? columns : 1, (command) =>
    carryOut(command, store.getState(), surroundings),
  );
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are shortcuts; each has a control of its own */}
      <div ref={area} className="recordings-work" onKeyDown={keys}>
        <div className="recordings-list">
          <BulkBar store={store} total={found.total} ask={ask} />
          <RecordingList
            store={store}
            datasetKey={datasetKey}
            view={view}
            found={found}
            onColumns={setColumns}
          />
          <KeyLegend onOpen={() => ask('keys')} />
        </div>
        <div className="recordings-beside">
          <DoneNotice store={store} />
          <Detail store={store} datasetKey={datasetKey} total={found.total} ask={ask} />
          <RecentEdits store={store} />
        </div>
      </div>
      {asking === 'label' && <LabelDialog store={store} datasetKey={datasetKey} onClose={() => ask(null)} />}
      {asking === 'exclude' && <ExcludeDialog store={store} onClose={() => ask(null)} />}
      {asking === 'keys' && <KeysDialog onClose={() => ask(null)} />}
    </>
  );
}

function useAnnouncedEdits(store: StoreApi<Recordings>): void {
  const { announcer } = useApp();
  const texts = useTexts();
  const last = useStore(
    useStore(store, (state) => state.edits),
    (state) => state.last,
  );
  useEffect(() => {
    if (last) announcer.getState().announce(editWords(last, texts));
  }, [last, announcer, texts]);
}
