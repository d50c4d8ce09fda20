import { Worker } from 'node:worker_threads';
import type { SchedulerRequest, SchedulerThreadData } from './messages.ts';
import type { SchedulerTaskInput, SchedulerTaskName, SchedulerTaskOutput } from './scheduler_tasks.ts';
import { ThreadClient } from './thread_client.ts';

/** Has the scheduler's thread carry out one task; rejects with its error. */
export type AskScheduler = <K extends SchedulerTaskName>(
  name: K,
  input: SchedulerTaskInput<K>,
) => Promise<SchedulerTaskOutput<K>>;

/** What a pass under way has left to come to its end when the program closes; cut short, it leaves nothing. */
const PATIENCE_MS = 3000;

/** The main thread's way to the scheduler's thread, which starts with the first thing that it is asked. */
export class SchedulerClient {
  readonly #start: () => ThreadClient;
  #thread: ThreadClient | null = null;

  constructor(url: URL, workspace: string) {
    const workerData = { workspace } satisfies SchedulerThreadData;
    this.#start = () => new ThreadClient(new Worker(url, { workerData }));
  }

  readonly ask: AskScheduler = async <K extends SchedulerTaskName>(name: K, input: SchedulerTaskInput<K>) => {
    this.#thread ??= this.#start();
    const request: SchedulerRequest = { name, input };
    // The thread runs the function of this very name, so its output has this very type.
    return (await this.#thread.request(request)) as SchedulerTaskOutput<K>;
  };

  async close(): Promise<void> {
    await this.#thread?.close(PATIENCE_MS);
  }
}
