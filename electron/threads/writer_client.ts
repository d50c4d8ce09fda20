import { Worker } from 'node:worker_threads';
import type { Stamp } from '../../data/audit.ts';
import type { WriteInput, WriteName, WriteOutput } from '../../data/writes/index.ts';
import type { StoreThreadData, WriteRequest } from './messages.ts';
import { ThreadClient } from './thread_client.ts';

/** Carries out one named write in the writer thread, in one transaction together with its audit entry. */
export type Write = <K extends WriteName>(name: K, input: WriteInput<K>) => Promise<WriteOutput<K>>;

/**
 * The main thread's way to change the store. SQLite waits synchronously for a lock; in a thread of its own
 * that wait never freezes the window.
 */
export class WriterClient {
  readonly #start: () => ThreadClient;
  readonly #soon: NodeJS.Timeout;
  #thread: ThreadClient | null = null;

  /** @param wait_ms after which the thread starts, unless the first write comes before */
  constructor(url: URL, store_file: string, wait_ms: number) {
    const workerData = { store_file } satisfies StoreThreadData;
    this.#start = () => new ThreadClient(new Worker(url, { workerData }));
    this.#soon = setTimeout(() => this.#started(), wait_ms).unref();
  }

  /** Runs the write and resolves with its output; rejects with the writer's error. */
  async write<K extends WriteName>(name: K, input: WriteInput<K>, stamp: Stamp): Promise<WriteOutput<K>> {
    const request: WriteRequest = { name, at: stamp.at, operator_id: stamp.operator_id, input };
    // The writer runs the function of this very name, so its output has this very type.
    return (await this.#started().request(request)) as WriteOutput<K>;
  }

  /** Only a connection that writes folds the log into the store as it ends: where there is none yet, one is made. */
  async close(): Promise<void> {
    clearTimeout(this.#soon);
    await this.#started().close();
  }

  #started(): ThreadClient {
    clearTimeout(this.#soon);
    this.#thread ??= this.#start();
    return this.#thread;
  }
}
