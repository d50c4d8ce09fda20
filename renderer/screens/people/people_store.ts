import { createStore, type StoreApi } from 'zustand/vanilla';
import type { UserSummary } from '../../../electron/ipc/contract.ts';
import { createResource, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';

export interface People {
  list: StoreApi<Resource<UserSummary[]>>;
  search: string;
  setSearch(search: string): void;
  /** Why the demo could not be started. */
  demoError: unknown;
  /** Fills the workspace with synthetic people; the job is followed among all jobs. */
  exploreDemo(): Promise<void>;
}

export function createPeople(connection: Connection): StoreApi<People> {
  const { bridge } = connection;
  return createStore((set) => ({
    list: createResource(
      connection,
      ['users', 'datasets', 'models'],
      async () => (await bridge.call('users.list', {})).users,
    ),
    search: '',
    setSearch: (search) => set({ search }),
    demoError: null,
    exploreDemo: () =>
      bridge.call('demo.create', {}).then(
        () => set({ demoError: null }),
        (demoError: unknown) => set({ demoError }),
      ),
  }));
}

/** The people whose name holds every word of the search, in any order and case. */
export function matching(users: readonly UserSummary[], search: string): UserSummary[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return users.filter((user) => words.every((word) => user.user_id.toLocaleLowerCase().includes(word)));
}
