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
  readonly #thread: ThreadClient;

  constructor(url: URL, store_file: string) {
    this.#thread = new ThreadClient(
      new Worker(url, { workerData: { store_file } satisfies StoreThreadData }),
    );
  }

  /** Runs the write and resolves with its output; rejects with the writer's error. */
  async write<K extends WriteName>(name: K, input: WriteInput<K>, stamp: Stamp): Promise<WriteOutput<K>> {
    const request: WriteRequest = { name, at: stamp.at, operator_id: stamp.operator_id, input };
    // The writer runs the function of this very name, so its output has this very type.
    return (await this.#thread.request(request)) as WriteOutput<K>;
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}
