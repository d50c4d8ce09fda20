/** Fetches few things at a time, keeps the latest of them, and lets go of what nobody wants any more. */
export interface FetchQueue<T> {
  /** Tells `listener` once it is there (null: it could not be had). Returns how to want it no longer. */
  want(id: number, listener: (value: T | null) => void): () => void;
}

interface FetchQueueOptions<T> {
  fetch(id: number): Promise<T>;
  atOnce: number;
  kept: number;
}

type Listeners<T> = Set<(value: T | null) => void>;

export function createFetchQueue<T>({ fetch, atOnce, kept }: FetchQueueOptions<T>): FetchQueue<T> {
  /** In the order in which they were last wanted. */
  const known = new Map<number, T>();
  const waiting = new Map<number, Listeners<T>>();
  const underWay = new Map<number, Listeners<T>>();

  function want(id: number, listener: (value: T | null) => void): () => void {
    const value = known.get(id);
    if (value !== undefined) {
      keep(id, value);
      listener(value);
      return () => {};
    }
    const listeners = underWay.get(id) ?? waiting.get(id) ?? new Set();
    listeners.add(listener);
    if (!underWay.has(id)) waiting.set(id, listeners);
    fetchNext();
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && waiting.get(id) === listeners) waiting.delete(id);
    };
  }

  function fetchNext(): void {
    for (const [id, listeners] of waiting) {
      if (underWay.size >= atOnce) return;
      waiting.delete(id);
      underWay.set(id, listeners);
      void arrive(id, listeners);
    }
  }

  async function arrive(id: number, listeners: Listeners<T>): Promise<void> {
    const value = await fetch(id).catch(() => null);
    underWay.delete(id);
    if (value !== null) keep(id, value);
    for (const listener of listeners) listener(value);
    fetchNext();
  }

  function keep(id: number, value: T): void {
    known.delete(id);
    known.set(id, value);
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
  }

  return { want };
}
