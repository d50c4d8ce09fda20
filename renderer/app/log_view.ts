/** A log in view: the newest entries first, as many pages as were asked for. */
export interface LogView<Entry> {
  /** null until the first answer. */
  entries: readonly Entry[] | null;
  /** How many entries the choice has, in view or not. */
  total: number;
  /** Where the next page begins; null: everything is in view. */
  next: number | null;
  busy: boolean;
  error: unknown;
}

export const nothingInView = { entries: null, total: 0, next: null, busy: false, error: null };

interface LogPage<Entry> {
  entries: readonly Entry[];
  total: number;
  next: number | null;
}

interface Source<Entry> {
  /** The page before an entry, or the newest one. */
  read(from: { before?: number }): Promise<LogPage<Entry>>;
  idOf(entry: Entry): number;
}

/** Where the view is kept: a screen's store, which may keep more. */
interface Kept<Entry> {
  getState(): LogView<Entry>;
  setState(change: Partial<LogView<Entry>>): void;
}

/** How a log comes into view. Of several answers on their way only the one asked for last counts. */
export function logView<Entry>(store: () => Kept<Entry>, { read, idOf }: Source<Entry>) {
  let asked = 0;

  async function load(
    from: { before?: number },
    show: (page: LogPage<Entry>, view: LogView<Entry>) => LogPage<Entry>,
  ): Promise<void> {
    const mine = ++asked;
    store().setState({ busy: true });
    const seen = await read(from).then(
      (page) => () => ({ ...show(page, store().getState()), error: null }),
      (error: unknown) => () => ({ error }),
    );
    if (mine === asked) store().setState({ ...seen(), busy: false });
  }

  const reload = () => load({}, (page) => page);

  async function more(): Promise<void> {
    const { next, busy } = store().getState();
    if (next === null || busy) return;
    await load({ before: next }, (page, { entries }) => ({
      ...page,
      entries: [...(entries ?? []), ...page.entries],
    }));
  }

  /** The log only grows: what came since stands before what is in view, or the view begins anew. */
  const newest = () =>
    load({}, (page, { entries, next }) => {
      const together = withNewest(entries ?? [], page.entries, idOf);
      return together ? { entries: together, total: page.total, next } : page;
    });

  return { reload, more, newest };
}

/** What is known with what came since; null where so much came that the newest page does not overlap what is in view. */
export function withNewest<Entry>(
  known: readonly Entry[],
  newest: readonly Entry[],
  idOf: (entry: Entry) => number,
): Entry[] | null {
  const [first] = known;
  if (first === undefined || !newest.some((entry) => idOf(entry) === idOf(first))) return null;
  return [...newest.filter((entry) => idOf(entry) > idOf(first)), ...known];
}
