import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallOutput, DatasetDetail, Recording } from '../../../electron/ipc/contract.ts';
import { createDataset } from '../../app/dataset.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import type { RecordingChoice } from '../../app/person_routes.ts';
import type { Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';
import { createEdits, type Edits } from './edits_store.ts';
import { createFoundPages, type FoundPages, type Query, recordingAt, type Sort } from './found_pages.ts';
import { numberLabels } from './label_numbers.ts';
import { settledIn, within } from './place.ts';
import { filterIn, queryFor } from './query.ts';
import {
  anchorOf,
  drawnOut,
  MOST_SELECTED,
  nothingSelected,
  only,
  type Selection,
  toggled,
} from './selection.ts';

export interface Recordings {
  pages: FoundPages;
  dataset: StoreApi<Resource<DatasetDetail | 'none'>>;
  edits: StoreApi<Edits>;
  query: Query;
  /** Where one is in the list, and on which recording; it may be open without standing in the list. */
  place: number | null;
  current: number | null;
  selection: Selection;
  /** The labels by their numbers: the first has number 1. */
  labels: readonly string[];
  /** Keeps everything fresh until the returned function is called. */
  watch(): () => void;
  filter(only: RecordingChoice): void;
  sortBy(sort: Sort): void;
  move(by: number, extend: boolean): Promise<void>;
  goTo(place: number): void;
  extendTo(place: number): Promise<void>;
  toggle(sample_id: number): void;
  select(sample_ids: readonly number[]): void;
  selectAll(): Promise<void>;
  clear(): void;
  /** What a change is about: what is ticked, or else the current recording. */
  targets(): number[];
  label(label: string): Promise<boolean>;
  /** Says that the current recording means what its label says. */
  confirm(): Promise<boolean>;
  exclude(reason: string): Promise<boolean>;
  include(): Promise<boolean>;
  undo(edit_id?: number): Promise<boolean>;
}

export function createRecordings(
  connection: Connection,
  key: DatasetKey,
  first: RecordingChoice,
): StoreApi<Recordings> {
  const { bridge } = connection;
  const opening = queryFor(filterIn(first));
  const pages = createFoundPages(connection, key, opening);
  const edits = createEdits(connection, key);
  const dataset = createDataset(connection, key);

  const store = createStore<Recordings>((set, get) => ({
    ...{ pages, dataset, edits },
    query: opening,
    place: null,
    current: first.sample_id ?? null,
    selection: nothingSelected,
    labels: [],
    watch,
    filter(choice) {
      const query = queryFor(filterIn(choice), get().query);
      set({ query, place: null, current: choice.sample_id ?? null, selection: nothingSelected });
      void pages.show(query);
    },
    sortBy(sort) {
      const { query } = get();
      const descending = query.sort === sort ? !query.descending : sort === 'doubt';
      set({ query: { ...query, sort, descending }, place: null, selection: nothingSelected });
      void pages.show(get().query);
    },
    async move(by, extend) {
      const { place } = get();
      const to = within(place === null ? 0 : place + by, totalOf(pages));
      if (to === null) return;
      if (extend && place !== null) await get().extendTo(to);
      else goTo(to);
    },
    goTo(place) {
      set({ selection: { ...get().selection, range: null } });
      goTo(place);
    },
    async extendTo(to) {
      const { selection, place } = get();
      const anchor = anchorOf(selection, place ?? to);
      goTo(to);
      const ids = await pages.idsBetween(Math.min(anchor, to), Math.max(anchor, to));
      set({ selection: drawnOut(selection, anchor, ids) });
    },
    toggle: (sample_id) => set({ selection: toggled(get().selection, sample_id) }),
    select: (sample_ids) => set({ selection: only(sample_ids.slice(0, MOST_SELECTED)) }),
    async selectAll() {
      const last = Math.min(totalOf(pages), MOST_SELECTED) - 1;
      if (last >= 0) set({ selection: only(await pages.idsBetween(0, last)) });
    },
    clear: () => set({ selection: nothingSelected }),
    targets() {
      const { selection, current } = get();
      if (selection.ids.size > 0) return [...selection.ids];
      return current === null ? [] : [current];
    },
    label: (label) => change((sample_ids) => bridge.call('recordings.label', { sample_ids, label })),
    async confirm() {
      const label = currentRecording(get())?.label;
      return label && get().selection.ids.size === 0 ? get().label(label) : false;
    },
    exclude: (reason) => change((sample_ids) => bridge.call('recordings.exclude', { sample_ids, reason })),
    include: () => change((sample_ids) => bridge.call('recordings.include', { sample_ids })),
    async undo(edit_id) {
      const undone = await edits.getState().undo(edit_id);
      await pages.found.getState().reload();
      return undone;
    },
  }));

  function goTo(place: number): void {
    const { value } = pages.found.getState();
    store.setState({ place, current: (value && recordingAt(value, place)?.sample_id) ?? null });
    void pages.need(place, place);
  }

  /** Moves on at once, so that the next key is about the next recording; back where the change was not made. */
  async function change(
    make: (sample_ids: number[]) => Promise<CallOutput<'recordings.label'>>,
  ): Promise<boolean> {
    const { selection, place, current, targets } = store.getState();
    const sample_ids = targets();
    if (sample_ids.length === 0) return false;
    const { value } = pages.found.getState();
    const next = selection.ids.size === 0 && place !== null && value ? recordingAt(value, place + 1) : null;
    if (next && place !== null) store.setState({ place: place + 1, current: next.sample_id });
    const made = await edits.getState().make(() => make(sample_ids));
    if (!made) {
      if (next && store.getState().current === next.sample_id) store.setState({ place, current });
      return false;
    }
    store.setState({ selection: nothingSelected });
    await pages.found.getState().reload();
    return true;
  }

  function settle(): void {
    const { value } = pages.found.getState();
    if (value) store.setState(({ place, current }) => settledIn(value, { place, current }));
  }

  function watch(): () => void {
    const stops = [
      pages.found.subscribe(settle),
      dataset.subscribe(({ value }) => {
        if (value === null || value === 'none') return;
        store.setState(({ labels }) => ({ labels: numberLabels(labels, value.labels) }));
      }),
      pages.found.getState().watch(),
      dataset.getState().watch(),
      edits.getState().recent.getState().watch(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  return store;
}

/** The current recording, where it stands in the list. */
export function currentRecording({ pages, place, current }: Recordings): Recording | null {
  const { value } = pages.found.getState();
  const recording = value && place !== null ? recordingAt(value, place) : null;
  return recording?.sample_id === current ? recording : null;
}

function totalOf({ found }: FoundPages): number {
  return found.getState().value?.total ?? 0;
}
