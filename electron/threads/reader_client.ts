import { Worker } from 'node:worker_threads';
import type { ReadRequest, StoreThreadData } from './messages.ts';
import type { ReadInput, ReadName, ReadOutput } from './reads.ts';
import { ThreadClient } from './thread_client.ts';

/** Carries out one named read in a reader thread. */
export type Read = <K extends ReadName>(name: K, input: ReadInput<K>) => Promise<ReadOutput<K>>;

/** Reads that take in every recording of a person, or every file: in a thread of their own, so that no other waits. */
const LONG: ReadonlySet<ReadName> = new Set(['recordingDoubts', 'recordingMap', 'workspaceBytes']);
/** What a long read would find, nobody waits for any more once the program closes. */
const PATIENCE_MS = 100;

/** The main thread's way to reads that take long. Each thread starts with the first of its reads. */
export class ReaderClient {
  readonly #start: () => ThreadClient;
  #thread: ThreadClient | null = null;
  #longThread: ThreadClient | null = null;

  /** @param early the thread, where it was started before (early_reader.ts) */
  constructor(url: URL, store_file: string, early?: Worker) {
    const workerData = { store_file } satisfies StoreThreadData;
    this.#start = () => new ThreadClient(new Worker(url, { workerData }));
    if (early) this.#thread = new ThreadClient(early);
  }

  async read<K extends ReadName>(name: K, input: ReadInput<K>): Promise<ReadOutput<K>> {
    const request: ReadRequest = { name, input };
    // The reader runs the function of this very name, so its output has this very type.
    return (await this.#threadOf(name).request(request)) as ReadOutput<K>;
  }

  async close(): Promise<void> {
    await Promise.all([this.#thread?.close(), this.#longThread?.close(PATIENCE_MS)]);
  }

  #threadOf(name: ReadName): ThreadClient {
    if (LONG.has(name)) {
      this.#longThread ??= this.#start();
      return this.#longThread;
    }
    this.#thread ??= this.#start();
    return this.#thread;
  }
}
