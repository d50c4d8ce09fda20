import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallOutput, PeopleFilter, PeopleSort, Person } from '../../../electron/ipc/contract.ts';
import { onChange } from '../../app/on_change.ts';
import type { Connection } from '../../bridge.ts';

export interface PeopleChoice {
  search: string;
  sort: PeopleSort;
  filter: PeopleFilter;
}

type Answer = CallOutput<'people.list'>;
export type Found = Omit<Answer, 'people'>;

export interface People {
  choice: PeopleChoice;
  choose(part: Partial<PeopleChoice>): void;
  /** How many there are; null until that is known. */
  found: Found | null;
  /** Those that were fetched, by their place in the list. */
  people: ReadonlyMap<number, Person>;
  error: unknown;
  /** Says which places are in sight; what is missing there is fetched. */
  show(first: number, last: number): void;
  reload(): Promise<void>;
  /** Loads now and whenever something changes, until the returned function is called. */
  watch(): () => void;
  /** Why the demo could not be started. */
  demoError: unknown;
  /** Fills the workspace with synthetic people; the job is followed among all jobs. */
  exploreDemo(): Promise<void>;
}

const PAGE = 50;
const TOPICS = ['users', 'datasets', 'models', 'retraining'] as const;
const FIRST_CHOICE: PeopleChoice = { search: '', sort: 'attention', filter: 'all' };

/** The people, of whom only the pages in sight are ever fetched. */
export function createPeople(connection: Connection): StoreApi<People> {
  const { bridge } = connection;
  let sight = { first: 0, last: 0 };
  let asked = new Set<number>();
  let running: Promise<void> | null = null;
  let stale = false;
  const store = createStore<People>((set) => ({
    choice: FIRST_CHOICE,
    choose,
    found: null,
    people: new Map(),
    error: null,
    show,
    reload,
    watch,
    demoError: null,
    exploreDemo: () =>
      bridge.call('demo.create', {}).then(
        () => set({ demoError: null }),
        (demoError: unknown) => set({ demoError }),
      ),
  }));

  const fetchPage = (page: number, choice: PeopleChoice) =>
    bridge.call('people.list', { ...choice, offset: page * PAGE, limit: PAGE });

  /** What is there already stays in sight until the answer comes. */
  async function loadSight(): Promise<void> {
    const { choice } = store.getState();
    const pages = pagesOf(sight);
    try {
      const answers = await Promise.all(pages.map((page) => fetchPage(page, choice)));
      if (choice !== store.getState().choice) return;
      asked = new Set(pages);
      const people = new Map(answers.flatMap((answer, i) => placed(pages[i] ?? 0, answer)));
      store.setState({ people, found: foundOf(answers), error: null });
    } catch (error) {
      store.setState({ error });
    }
  }

  async function loadUntilFresh(): Promise<void> {
    do {
      stale = false;
      await loadSight();
    } while (stale);
    running = null;
  }

  function reload(): Promise<void> {
    if (running) stale = true;
    running ??= loadUntilFresh();
    return running;
  }

  async function loadMissing(page: number): Promise<void> {
    const listed = asked;
    listed.add(page);
    try {
      const answer = await fetchPage(page, store.getState().choice);
      if (listed !== asked) return;
      store.setState(({ people }) => ({
        people: new Map([...people, ...placed(page, answer)]),
        error: null,
      }));
    } catch (error) {
      listed.delete(page);
      store.setState({ error });
    }
  }

  function show(first: number, last: number): void {
    sight = { first, last };
    if (store.getState().found === null || running) return;
    for (const page of pagesOf(sight)) if (!asked.has(page)) void loadMissing(page);
  }

  function choose(part: Partial<PeopleChoice>): void {
    store.setState(({ choice }) => ({ choice: { ...choice, ...part } }));
    sight = { first: 0, last: 0 };
    void reload();
  }

  function watch(): () => void {
    void reload();
    return onChange(connection, TOPICS, reload);
  }

  return store;
}

function pagesOf({ first, last }: { first: number; last: number }): number[] {
  const from = Math.floor(first / PAGE);
  return Array.from({ length: Math.floor(last / PAGE) - from + 1 }, (_, i) => from + i);
}

function placed(page: number, { people }: Answer): [number, Person][] {
  return people.map((person, i) => [page * PAGE + i, person]);
}

function foundOf(answers: readonly Answer[]): Found | null {
  const [answer] = answers;
  if (!answer) return null;
  const { people: _, ...found } = answer;
  return found;
}
