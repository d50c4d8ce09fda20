import type { JobRecord } from '../../data/queries/jobs.ts';
import { nextWaiting, type RunningJob as RunningRow } from '../../data/queries/queue.ts';
import { readSettings } from '../../data/queries/settings.ts';
import type { JobPriority } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { Workspace } from '../../data/workspace.ts';
import type { Job } from '../ipc/contract.ts';
import type { JobParams, ParamsOf } from '../threads/messages.ts';
import type { ThreadUrls } from '../threads/urls.ts';
import type { Write } from '../threads/writer_client.ts';
import { Attempts } from './attempts.ts';
import { readJob, toJob } from './job_view.ts';
import { type Lane, lanes } from './lanes.ts';
import { OwnJobs } from './own_jobs.ts';

/** `any`: whatever waits; `own`: only as long as jobs wait that this process has asked for. */
export type WorksOn = 'any' | 'own';

/** What the queue needs from the program around it. */
export interface QueueEnvironment {
  workspace: Workspace;
  store: ReadonlyStore;
  threads: ThreadUrls;
  works: WorksOn;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  write: Write;
  /** Tells the windows how a job stands now. */
  changed(job: Job): void;
  /** Has the windows told of every change of the store so far. */
  look(): void;
}

/**
 * This process's part in the queue: the store holds the queue, this takes jobs out of it, runs each in a thread
 * and says that it is at work.
 */
export class JobQueue {
  /** What runs in this process. */
  readonly attempts: Attempts;
  readonly #environment: QueueEnvironment;
  readonly #claims = new Map<Lane, Promise<void>>();
  readonly #own: OwnJobs;
  #closing = false;

  constructor(environment: QueueEnvironment) {
    this.#environment = environment;
    this.#own = new OwnJobs(environment.store);
    const { changed, look } = environment;
    this.attempts = new Attempts({
      ...environment,
      progressed: (job_id) => changed(this.view(job_id)),
      ended: look,
    });
  }

  /** Puts a job in the queue; it begins as soon as its turn comes, here or in another process. */
  async start(params: JobParams, priority: JobPriority = 'normal'): Promise<number> {
    const { write } = this.#environment;
    const { job_id } = await write('jobs.enqueue', { ...subjectOf(params), params, priority });
    this.#own.add(job_id);
    return job_id;
  }

  /** The same, unless such a training waits or is in progress already: null then. */
  async startUnlessPending(params: ParamsOf<'train'>): Promise<number | null> {
    const { user_id, modality, kind } = params;
    const { write } = this.#environment;
    const queued = await write('jobs.enqueue_unless_pending', { user_id, modality, kind, params });
    if (queued) this.#own.add(queued.job_id);
    return queued?.job_id ?? null;
  }

  /** Queues a job that failed or was cancelled once more. @returns the new job */
  async retry(job_id: number): Promise<number> {
    const again = await this.#environment.write('jobs.retry', { job_id });
    this.#own.add(again.job_id);
    return again.job_id;
  }

  /** The job as the store has it, with what only its thread here knows. */
  view(job_id: number): Job {
    const { store, workspace } = this.#environment;
    return this.attempts.withLiveProgress(readJob(store, workspace, job_id));
  }

  /** The same of a row that was read already, without what is drawn of it. */
  show(record: JobRecord): Job {
    const job = this.attempts.withLiveProgress(toJob(record, this.#environment.workspace));
    return { ...job, curve: [], race: null };
  }

  /** A waiting job is cancelled at once, a running one within a second; one that has ended stays as it is. */
  async cancel(job_id: number): Promise<Job> {
    // First of all, so that not even a thread that holds the store keeps itself from being stopped.
    this.attempts.cancel(job_id);
    await this.#environment.write('jobs.cancel', { job_id });
    return this.view(job_id);
  }

  /**
   * Takes what can be begun now. Nearly free where nothing can.
   * @param running what is in progress now, in whichever process
   */
  fill(running: readonly RunningRow[]): void {
    for (const lane of lanes) {
      if (this.#closing || this.#claims.has(lane) || !this.#mayTake(lane, running)) continue;
      const claim = this.#claim(lane).finally(() => this.#claims.delete(lane));
      this.#claims.set(lane, claim);
    }
  }

  /**
   * Stops what runs here at its next safe point and resolves when every thread has ended. It goes back to the
   * queue; what a command asked for itself is cancelled with the command.
   */
  async close(): Promise<void> {
    this.#closing = true;
    await Promise.all(this.#claims.values());
    if (this.#environment.works === 'own') {
      await Promise.all(this.#own.open().map((job_id) => this.cancel(job_id).catch(() => undefined)));
    }
    await this.attempts.release();
  }

  #mayTake({ kinds, limit }: Lane, running: readonly RunningRow[]): boolean {
    const { store, works } = this.#environment;
    const busy = running.filter(({ kind }) => kinds.includes(kind)).length;
    if (busy > 0 && busy >= limit(readSettings(store))) return false;
    if (nextWaiting(store, kinds, 1).length === 0) return false;
    return works === 'any' || this.#own.waitIn(kinds);
  }

  /** Where the store cannot be written now, the job waits for the next time. */
  async #claim(lane: Lane): Promise<void> {
    const { store, workspace, write } = this.#environment;
    const { kinds, limit } = lane;
    const request = { kinds: [...kinds], owner: workspace.owner, limit: limit(readSettings(store)) };
    const job = await write('jobs.claim', request).catch(() => null);
    if (!job) return;
    const { job_id, attempt } = job;
    if (!this.#closing) return this.attempts.begin(job);
    // What cannot be given back now is taken back by whoever comes next.
    await write('jobs.release', { job_id, attempt }).catch(() => undefined);
  }
}

function subjectOf(params: JobParams) {
  const { user_id = null, modality = null } = 'modality' in params ? params : {};
  return { kind: params.kind, user_id, modality };
}
