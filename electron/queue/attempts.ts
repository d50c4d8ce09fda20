import { AppError } from '../../data/errors.ts';
import { getJob } from '../../data/queries/jobs.ts';
import type { RunningJob as RunningRow } from '../../data/queries/queue.ts';
import type { ErrorJson } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { Workspace } from '../../data/workspace.ts';
import type { ClaimedJob } from '../../data/writes/queue/claim.ts';
import type { Job } from '../ipc/contract.ts';
import { startJobThread } from '../threads/job_thread.ts';
import { type JobParams, jobParamsSchema } from '../threads/messages.ts';
import type { ThreadUrls } from '../threads/urls.ts';
import type { Write } from '../threads/writer_client.ts';
import { isOver, recordOutcome } from './attempt_end.ts';
import { laneOf } from './lanes.ts';
import { RunningJob } from './running_job.ts';

export interface AttemptsEnvironment {
  workspace: Workspace;
  store: ReadonlyStore;
  threads: ThreadUrls;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  write: Write;
  /** A job has come further, or its end could not be put into the store. */
  progressed(job_id: number): void;
  /** An attempt is over, and the store says how. */
  ended(): void;
}

/** A failure that not even the store could take in, as on a full disk. */
interface Unrecorded {
  attempt: number;
  shown: { status: 'failed'; error: ErrorJson; finished_at: number };
}

/** The jobs that run in this process, each in a thread of its own, until each has its end in the store. */
export class Attempts {
  readonly #environment: AttemptsEnvironment;
  readonly #running = new Map<number, RunningJob>();
  readonly #runs = new Map<number, Promise<void>>();
  readonly #unrecorded = new Map<number, Unrecorded>();

  constructor(environment: AttemptsEnvironment) {
    this.#environment = environment;
  }

  has(job_id: number): boolean {
    return this.#running.has(job_id);
  }

  begin(job: ClaimedJob): void {
    const run = this.#run(job).finally(() => this.#ended(job.job_id));
    this.#runs.set(job.job_id, run);
  }

  cancel(job_id: number): void {
    this.#running.get(job_id)?.stop('cancel');
  }

  /** Stops what somebody wants cancelled, and what another process has taken over. */
  heed(rows: readonly RunningRow[]): void {
    const standing = new Map(rows.map((row) => [row.job_id, row]));
    for (const [job_id, running] of this.#running) {
      const row = standing.get(job_id);
      if (row?.attempts === running.claimed.attempt) {
        if (row.cancel_requested_at !== null) running.stop('cancel');
      } else if (this.#isLost(running)) running.stop('lost');
    }
  }

  /**
   * Says that the jobs are at work, keeps what they have said since, and tries again to record those that ended
   * unrecorded.
   */
  async beat(): Promise<void> {
    const said = [...this.#running.values()].map((running) => ({ running, lines: running.lines }));
    const jobs = said.map(({ running: { claimed, progress }, lines }) => {
      const { job_id, attempt } = claimed;
      return { job_id, attempt, progress, lines };
    });
    if (jobs.length > 0) await this.#environment.write('jobs.beat', { jobs });
    for (const { running, lines } of said) running.forget(lines);
    for (const [job_id, unrecorded] of this.#unrecorded) await this.#recordLate(job_id, unrecorded);
  }

  /** Has every job stopped at its next safe point and put back; resolves when their threads have ended. */
  async release(): Promise<void> {
    for (const running of this.#running.values()) running.stop('release');
    await Promise.all(this.#runs.values());
  }

  /** A job of the store with what only its thread here knows. */
  withLiveProgress(job: Job): Job {
    const live = this.#running.get(job.job_id);
    const shown = this.#unrecorded.get(job.job_id)?.shown;
    if (!live) return { ...job, ...shown };
    const progress = job.status === 'in_progress' ? live.progress : null;
    const curve = job.curve.length > 0 ? job.curve : [...live.curve];
    const race = job.status === 'in_progress' ? live.race : null;
    return { ...job, ...progress, curve, race, ...shown };
  }

  /** A job that this very attempt has ended is not lost; its thread may still have something to do. */
  #isLost({ claimed }: RunningJob): boolean {
    const job = getJob(this.#environment.store, claimed.job_id);
    const isOurs = job?.attempts === claimed.attempt && job.status !== 'queued';
    return !isOurs || job.error?.code === 'INTERRUPTED';
  }

  async #run(job: ClaimedJob): Promise<void> {
    let running: RunningJob | null = null;
    try {
      running = this.#start(job);
      this.#running.set(job.job_id, running);
      await running.finished();
    } catch (error) {
      if (running) await this.#keepLines(running).catch(() => undefined);
      const unrecorded = await recordOutcome(this.#environment, job, running?.stopping ?? null, error);
      if (unrecorded) this.#setUnrecorded(job, unrecorded);
    }
  }

  #start({ params: asked, ...claimed }: ClaimedJob): RunningJob {
    const { workspace, threads, progressed } = this.#environment;
    const { job_id, attempt, operator_id } = claimed;
    const params = readParams(job_id, asked);
    const thread = threads[laneOf(claimed.kind).thread];
    const place = { workspace: workspace.folder, engine: threads.engine.href };
    return new RunningJob(
      claimed,
      (listeners) => startJobThread(thread, { ...place, job_id, attempt, operator_id, params }, listeners),
      () => progressed(job_id),
    );
  }

  /** The end is told while the job's own epochs are still at hand; then they are forgotten. */
  #ended(job_id: number): void {
    try {
      this.#environment.ended();
      if (this.#unrecorded.has(job_id)) this.#environment.progressed(job_id);
    } finally {
      this.#running.delete(job_id);
      this.#runs.delete(job_id);
    }
  }

  /** On a full disk not even a failure can be recorded: who waits must hear of it all the same. */
  #setUnrecorded({ job_id, attempt }: ClaimedJob, error: ErrorJson): void {
    const finished_at = this.#environment.now();
    this.#unrecorded.set(job_id, { attempt, shown: { status: 'failed', error, finished_at } });
  }

  async #recordLate(job_id: number, { attempt, shown }: Unrecorded): Promise<void> {
    const { status, error } = shown;
    try {
      await this.#environment.write('jobs.finish', { job_id, attempt, status, error });
    } catch (refused) {
      if (!isOver(refused)) return;
    }
    this.#unrecorded.delete(job_id);
  }

  async #keepLines({ claimed: { job_id, attempt }, lines }: RunningJob): Promise<void> {
    if (lines.length > 0) await this.#environment.write('jobs.log', { job_id, attempt, lines });
  }
}

/** @throws AppError JOB_PARAMS */
function readParams(job_id: number, asked: unknown): JobParams {
  const { data, error } = jobParamsSchema.safeParse(asked);
  if (data) return data;
  const message = `What job ${job_id} is to do cannot be read; another version of the app asked for it. Ask for it again.`;
  throw new AppError('JOB_PARAMS', message, { cause: error });
}
