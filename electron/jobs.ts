import { toErrorJson } from '../data/errors.ts';
import type { EpochRecord, ErrorJson, JobKind } from '../data/schema.ts';
import type { Job } from './ipc/contract.ts';
import { type JobThread, startJobThread } from './threads/job_thread.ts';
import type { JobParams, JobProgress } from './threads/messages.ts';
import type { ThreadUrls } from './threads/urls.ts';

/** Jobs of one lane run one after the other, in the order in which they were asked for. */
const lanes = { train: 'trainer', import: 'import', demo: 'import', export: 'export' } satisfies Record<
  JobKind,
  keyof ThreadUrls
>;
type Lane = (typeof lanes)[JobKind];

/** The window needs no more than this to look alive; every further message only costs. */
const PROGRESS_INTERVAL_MS = 100;

interface LiveJob {
  params: JobParams;
  operator_id: string;
  progress: JobProgress | null;
  curve: EpochRecord[];
  thread: JobThread | null;
  announcedAt: number;
  /** How the job failed, where not even that could be put into the store. */
  unrecorded: Pick<Job, 'status' | 'error' | 'finished_at'> | null;
}

/** What the runner needs from the program around it. */
export interface JobsEnvironment {
  workspace: string;
  threads: ThreadUrls;
  now(): number;
  enqueue(params: JobParams): Promise<number>;
  /** Records the end of a job whose thread could not do so itself. */
  fail(job_id: number, error: ReturnType<typeof toErrorJson>): Promise<unknown>;
  cancelQueued(job_id: number): Promise<unknown>;
  read(job_id: number): Job;
  changed(job: Job): void;
}

/** Runs jobs in worker threads and knows how far each has come; the store knows only their states. */
export class JobRunner {
  readonly #environment: JobsEnvironment;
  readonly #live = new Map<number, LiveJob>();
  readonly #queues = new Map<Lane, number[]>();
  readonly #running = new Map<Lane, Promise<void>>();
  #closing = false;

  constructor(environment: JobsEnvironment) {
    this.#environment = environment;
  }

  /** Puts a job into the store and starts it as soon as its lane is free. */
  async start(params: JobParams, operator_id: string): Promise<number> {
    const job_id = await this.#environment.enqueue(params);
    const fresh = { progress: null, curve: [], thread: null, announcedAt: 0, unrecorded: null };
    this.#live.set(job_id, { params, operator_id, ...fresh });
    const lane = lanes[params.kind];
    this.#queues.set(lane, [...(this.#queues.get(lane) ?? []), job_id]);
    this.#announce(job_id);
    this.#next(lane);
    return job_id;
  }

  /** The job as the store has it, with the progress that only the running thread knows. */
  view(job_id: number): Job {
    const job = this.#environment.read(job_id);
    const live = this.#live.get(job_id);
    if (!live) return job;
    const { progress, curve, unrecorded } = live;
    if (unrecorded) return { ...job, curve, ...unrecorded };
    return progress
      ? {
          ...job,
          curve,
          stage: progress.stage,
          fraction: progress.fraction,
          done: progress.done,
          total: progress.total,
        }
      : job;
  }

  /** A waiting job is cancelled at once, a running one at its next safe point; a finished one stays as it is. */
  async cancel(job_id: number): Promise<Job> {
    const live = this.#live.get(job_id);
    if (live?.thread) live.thread.cancel();
    else if (live) await this.#dropQueued(job_id, live);
    return this.view(job_id);
  }

  /** Cancels what waits, stops what runs at its safe point and resolves when every thread has ended. */
  async close(): Promise<void> {
    this.#closing = true;
    await Promise.all([...this.#live.keys()].map((job_id) => this.cancel(job_id)));
    await Promise.all(this.#running.values());
  }

  async #dropQueued(job_id: number, live: LiveJob): Promise<void> {
    const lane = lanes[live.params.kind];
    this.#queues.set(
      lane,
      (this.#queues.get(lane) ?? []).filter((id) => id !== job_id),
    );
    await this.#environment.cancelQueued(job_id);
    this.#retire(job_id);
  }

  #next(lane: Lane): void {
    const [job_id, ...rest] = this.#queues.get(lane) ?? [];
    if (this.#closing || job_id === undefined || this.#running.has(lane)) return;
    this.#queues.set(lane, rest);
    const run = this.#run(job_id, lane).finally(() => {
      this.#running.delete(lane);
      this.#next(lane);
    });
    this.#running.set(lane, run);
  }

  async #run(job_id: number, lane: Lane): Promise<void> {
    const live = this.#live.get(job_id);
    if (!live) return;
    const { workspace, threads } = this.#environment;
    const { params, operator_id } = live;
    live.thread = startJobThread(
      threads[lane],
      { workspace, job_id, operator_id, params, engine: threads.engine.href },
      (progress) => this.#progressed(job_id, live, progress),
    );
    try {
      await live.thread.finished;
    } catch (error) {
      await this.#fail(job_id, live, toErrorJson(error));
    }
    if (live.unrecorded) this.#announce(job_id);
    else this.#retire(job_id);
  }

  /** On a full disk not even a failure can be recorded: who waits must hear of it all the same. */
  async #fail(job_id: number, live: LiveJob, error: ErrorJson): Promise<void> {
    try {
      await this.#environment.fail(job_id, error);
    } catch {
      live.unrecorded = { status: 'failed', error, finished_at: this.#environment.now() };
    }
  }

  #progressed(job_id: number, live: LiveJob, progress: JobProgress): void {
    live.progress = progress;
    if (progress.epoch) live.curve.push(progress.epoch);
    if (this.#environment.now() - live.announcedAt < PROGRESS_INTERVAL_MS) return;
    live.announcedAt = this.#environment.now();
    this.#announce(job_id);
  }

  #retire(job_id: number): void {
    const { curve } = this.#live.get(job_id) ?? { curve: [] };
    this.#live.delete(job_id);
    this.#environment.changed({ ...this.view(job_id), curve });
  }

  #announce(job_id: number): void {
    this.#environment.changed(this.view(job_id));
  }
}
