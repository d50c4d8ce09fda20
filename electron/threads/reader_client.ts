import { Worker } from 'node:worker_threads';
import type { ReaderThreadData, ReadRequest } from './messages.ts';
import type { modelReads } from './model_reads.ts';
import type { ReadInput, ReadName, ReadOutput } from './reads.ts';
import { ThreadClient } from './thread_client.ts';

/** Carries out one named read in a reader thread. */
export type Read = <K extends ReadName>(name: K, input: ReadInput<K>) => Promise<ReadOutput<K>>;

/**
 * Which reads wait for each other. `lists`: what screens show first; `models`: what needs a model, or to learn how long
 * one takes, for up to half a second; `long`: what takes in every recording of a person, or every file.
 */
type Lane = 'lists' | 'models' | 'long';

const laneOf: Partial<Record<ReadName, Lane>> & Record<keyof typeof modelReads, Lane> = {
  inspectTraining: 'models',
  planTraining: 'models',
  evaluateVersion: 'models',
  holdoutOf: 'models',
  judgeRecordings: 'models',
  compareVersions: 'models',
  weighPromotion: 'models',
  tryVersion: 'models',
  heldRecordings: 'models',
  checkVersion: 'models',
  isWhole: 'models',
  activeVersion: 'models',
  recordingsSpectrogram: 'models',
  recordingDoubts: 'long',
  recordingMap: 'long',
  workspaceBytes: 'long',
};

/** What a long read would find, nobody waits for any more once the program closes. */
const PATIENCE_MS = 100;

/** The main thread's way to reads that take long. Each lane has a thread, which starts with the first of its reads. */
export class ReaderClient {
  readonly #start: (ahead: ReaderThreadData['ahead']) => ThreadClient;
  readonly #threads = new Map<Lane, ThreadClient>();
  #soon: NodeJS.Timeout | undefined;

  /** @param early the thread of the lists, where it was started before (early_reader.ts) */
  constructor(url: URL, store_file: string, early?: Worker) {
    this.#start = (ahead) =>
      new ThreadClient(new Worker(url, { workerData: { store_file, ahead } satisfies ReaderThreadData }));
    if (early) this.#threads.set('lists', new ThreadClient(early));
  }

  /** Has what models need loaded by the time somebody asks for one. */
  prepareModels(wait_ms: number): void {
    this.#soon = setTimeout(() => this.#threadOf('models'), wait_ms).unref();
  }

  async read<K extends ReadName>(name: K, input: ReadInput<K>): Promise<ReadOutput<K>> {
    const request: ReadRequest = { name, input };
    // The reader runs the function of this very name, so its output has this very type.
    return (await this.#threadOf(laneOf[name] ?? 'lists').request(request)) as ReadOutput<K>;
  }

  async close(): Promise<void> {
    clearTimeout(this.#soon);
    const closing = [...this.#threads].map(([lane, thread]) =>
      thread.close(lane === 'long' ? PATIENCE_MS : undefined),
    );
    await Promise.all(closing);
  }

  #threadOf(lane: Lane): ThreadClient {
    const thread = this.#threads.get(lane) ?? this.#start(lane === 'models' ? 'models' : null);
    this.#threads.set(lane, thread);
    return thread;
  }
}
