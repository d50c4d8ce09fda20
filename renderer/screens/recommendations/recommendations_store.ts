import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Recommendations as Answer,
  fetchRecommendations,
  type Recommendation,
} from '../../app/advised.ts';
import { createResource, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';

export type Shown = Recommendation['outcome'] | 'all';

export interface Recommendations {
  list: StoreApi<Resource<Answer>>;
  shown: Shown;
  search: string;
  /** How many entries are in sight at most. */
  most: number;
  show(shown: Shown): void;
  setSearch(search: string): void;
  showMore(): void;
  /** Looks at everyone now instead of at the next full hour. */
  looking: boolean;
  lookError: unknown;
  look(): Promise<boolean>;
}

/** Each entry brings its reasons with it, so they come a screenful at a time. */
export const A_SCREENFUL = 20;

export function createRecommendations(connection: Connection): StoreApi<Recommendations> {
  const { bridge } = connection;
  const store = createStore<Recommendations>((set, get) => ({
    list: createResource(connection, ['retraining'], load),
    shown: 'all',
    search: '',
    most: A_SCREENFUL,
    show(shown) {
      set({ shown, most: A_SCREENFUL });
      void get().list.getState().reload();
    },
    setSearch(search) {
      const wasSearching = isSearch(get().search);
      set({ search, most: A_SCREENFUL });
      if (isSearch(search) !== wasSearching) void get().list.getState().reload();
    },
    showMore() {
      set({ most: get().most + A_SCREENFUL });
      void get().list.getState().reload();
    },
    looking: false,
    lookError: null,
    look,
  }));

  function load(): Promise<Answer> {
    const { shown, search, most } = store.getState();
    // A name can be anywhere: to find it, all of them are needed.
    const wanted = isSearch(search) ? Number.POSITIVE_INFINITY : most + 1;
    return fetchRecommendations(connection, shown === 'all' ? {} : { outcome: shown }, wanted);
  }

  async function look(): Promise<boolean> {
    if (store.getState().looking) return false;
    store.setState({ looking: true, lookError: null });
    const error = await bridge.call('retraining.pass', {}).then(
      () => null,
      (thrown: unknown) => thrown ?? new Error(),
    );
    store.setState({ looking: false, lookError: error });
    await store.getState().list.getState().reload();
    return error === null;
  }

  return store;
}

const isSearch = (search: string): boolean => search.trim() !== '';

/** Those whose person's name holds every word of the search, in any order and case. */
export function matching(all: readonly Recommendation[], search: string): Recommendation[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(({ user_id }) => words.every((word) => user_id.toLocaleLowerCase().includes(word)));
}
