import type { ReadRequest, StoreThreadData } from './messages.ts';
import type { ReadInput, ReadName, ReadOutput } from './reads.ts';
import { ThreadClient } from './thread_client.ts';

/** Carries out one named read in the reader thread. */
export type Read = <K extends ReadName>(name: K, input: ReadInput<K>) => Promise<ReadOutput<K>>;

/** The main thread's way to reads that take long. The thread starts with the first of them. */
export class ReaderClient {
  readonly #start: () => ThreadClient;
  #thread: ThreadClient | null = null;

  constructor(url: URL, store_file: string) {
    this.#start = () => new ThreadClient(url, { store_file } satisfies StoreThreadData);
  }

  async read<K extends ReadName>(name: K, input: ReadInput<K>): Promise<ReadOutput<K>> {
    this.#thread ??= this.#start();
    const request: ReadRequest = { name, input };
    // The reader runs the function of this very name, so its output has this very type.
    return (await this.#thread.request(request)) as ReadOutput<K>;
  }

  async close(): Promise<void> {
    await this.#thread?.close();
  }
}
