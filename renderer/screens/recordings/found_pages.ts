import type { StoreApi } from 'zustand/vanilla';
import type { CallInput, Recording, RecordingFilter } from '../../../electron/ipc/contract.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createResource, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';

export type Sort = NonNullable<CallInput<'recordings.list'>['sort']>;

/** Which recordings, in which order. */
export interface Query {
  filter: RecordingFilter;
  sort: Sort;
  descending: boolean;
}

/** What a query found: how many, and those of them that were fetched, page by page. */
export interface Found {
  query: Query;
  total: number;
  pages: ReadonlyMap<number, readonly Recording[]>;
}

export interface FoundPages {
  found: StoreApi<Resource<Found>>;
  /** Asks something else; what was found before stays in sight until the answer is there. */
  show(query: Query): Promise<void>;
  /** Fetches what is missing of these places (first and last included). */
  need(first: number, last: number): Promise<void>;
  /** The recordings at these places, whether they were ever in sight or not. */
  idsBetween(first: number, last: number): Promise<number[]>;
}

export const PAGE = 100;
const MOST_AT_ONCE = 500;

/** The recordings of a dataset as far as they were looked at; fresh again whenever they change. */
export function createFoundPages(connection: Connection, key: DatasetKey, first: Query): FoundPages {
  let query = first;
  let inSight = { first: 0, last: 0 };
  // An answer from before the last change would mix two orders.
  let revision = 0;
  let fetching = new Map<number, Promise<void>>();
  const found = createResource(connection, ['datasets', 'models'], load);

  const ask = (asked: Query, offset: number, limit: number) =>
    connection.bridge.call('recordings.list', { ...key, ...asked, offset, limit });

  async function load(): Promise<Found> {
    revision += 1;
    fetching = new Map();
    const asked = query;
    const fetched = await Promise.all(
      pagesOf(inSight).map(async (page) => ({ page, answer: await ask(asked, page * PAGE, PAGE) })),
    );
    return {
      query: asked,
      total: fetched[0]?.answer.total ?? 0,
      pages: new Map(fetched.map(({ page, answer }) => [page, answer.recordings])),
    };
  }

  async function fetchPage(page: number, asked: Query): Promise<void> {
    const mine = revision;
    const { recordings } = await ask(asked, page * PAGE, PAGE);
    const { value } = found.getState();
    if (mine !== revision || !value) return;
    found.setState({ value: { ...value, pages: new Map(value.pages).set(page, recordings) } });
  }

  function fetchOnce(page: number, asked: Query): Promise<void> {
    const known = fetching.get(page);
    if (known) return known;
    const pages = fetching;
    const fetched = fetchPage(page, asked)
      .catch((error: unknown) => found.setState({ error }))
      .finally(() => pages.delete(page));
    pages.set(page, fetched);
    return fetched;
  }

  return {
    found,
    show(asked) {
      query = asked;
      inSight = { first: 0, last: 0 };
      return found.getState().reload();
    },
    async need(first, last) {
      inSight = { first, last };
      const { value } = found.getState();
      if (!value) return;
      const missing = pagesOf(inSight).filter((page) => !value.pages.has(page));
      await Promise.all(missing.map((page) => fetchOnce(page, value.query)));
    },
    async idsBetween(first, last) {
      const { value } = found.getState();
      const known = value ? knownIds(value, first, last) : null;
      if (known) return known;
      const ids: number[] = [];
      for (let offset = first; offset <= last; offset += MOST_AT_ONCE) {
        const limit = Math.min(MOST_AT_ONCE, last - offset + 1);
        const { recordings } = await ask(query, offset, limit);
        ids.push(...recordings.map(({ sample_id }) => sample_id));
      }
      return ids;
    },
  };
}

function pagesOf({ first, last }: { first: number; last: number }): number[] {
  const [from, to] = [Math.floor(first / PAGE), Math.floor(last / PAGE)];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The recording at a place; null: not fetched yet, or there is none. */
export function recordingAt({ pages }: Found, place: number): Recording | null {
  return pages.get(Math.floor(place / PAGE))?.[place % PAGE] ?? null;
}

/** Where a recording stands; null: not among those that were fetched. */
export function placeOf({ pages }: Found, sample_id: number): number | null {
  for (const [page, recordings] of pages) {
    const place = recordings.findIndex((one) => one.sample_id === sample_id);
    if (place >= 0) return page * PAGE + place;
  }
  return null;
}

function knownIds(found: Found, first: number, last: number): number[] | null {
  const ids: number[] = [];
  for (let place = first; place <= last; place++) {
    const recording = recordingAt(found, place);
    if (!recording) return null;
    ids.push(recording.sample_id);
  }
  return ids;
}
