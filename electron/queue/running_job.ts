import type { EpochRecord, JobKind, JobProgress, Race } from '../../data/schema.ts';
import type { ClaimedJob } from '../../data/writes/queue/claim.ts';
import type { NewLogLine } from '../../data/writes/queue/keep_log.ts';
import type { JobListeners, JobThread } from '../threads/job_thread.ts';
import type { JobReport, StopReason } from '../threads/messages.ts';
import { withTry } from './race_view.ts';

/** How long a thread that was asked to stop has time to do so by itself; cancelling takes less than a second. */
const GRACE_MS = 800;
/** The window needs no more than this to look alive; every further message only costs. */
const ANNOUNCE_MS = 100;

/** From this step on a job is as good as done: to stop it by force would leave its work without its record. */
const LAST_STEPS: Partial<Record<JobKind, string>> = { export: 'publish' };

/** A job that runs in this process: its thread, and what only the thread knows. */
export class RunningJob {
  readonly claimed: Omit<ClaimedJob, 'params'>;
  readonly #thread: JobThread;
  readonly #curve: EpochRecord[] = [];
  readonly #lines = new Set<NewLogLine>();
  readonly #announce: () => void;
  #report: JobProgress | null = null;
  #race: Race | null = null;
  #announcedAt = 0;
  #stopping: StopReason | null = null;
  #grace: NodeJS.Timeout | undefined;

  /** @param start begins the thread; @param announce tells the windows how far the job has come */
  constructor(
    claimed: Omit<ClaimedJob, 'params'>,
    start: (listeners: JobListeners) => JobThread,
    announce: () => void,
  ) {
    this.claimed = claimed;
    this.#announce = announce;
    this.#thread = start({
      onProgress: (report) => this.#progressed(report),
      onLine: (line) => void this.#lines.add(line),
    });
  }

  get progress(): JobProgress | null {
    return this.#report;
  }

  /** The epochs so far; of a job that made no model, the store has none. */
  get curve(): readonly EpochRecord[] {
    return this.#curve;
  }

  /** What its search has tried so far; null before there is anything. */
  get race(): Race | null {
    return this.#race;
  }

  /** Lines of its log that are not kept yet. */
  get lines(): NewLogLine[] {
    return [...this.#lines];
  }

  /** These lines are kept now. */
  forget(lines: readonly NewLogLine[]): void {
    for (const line of lines) this.#lines.delete(line);
  }

  get stopping(): StopReason | null {
    return this.#stopping;
  }

  /** Resolves when the thread has recorded its outcome; rejects when it ended without. */
  async finished(): Promise<void> {
    try {
      await this.#thread.finished;
    } finally {
      clearTimeout(this.#grace);
    }
  }

  /** The first reason counts, except that what somebody cancels is not put back in the queue. */
  stop(reason: StopReason): void {
    if (this.#stopping !== null && !(this.#stopping === 'release' && reason === 'cancel')) return;
    this.#stopping = reason;
    this.#thread.stop(reason);
    clearTimeout(this.#grace);
    this.#grace = setTimeout(() => this.#force(), GRACE_MS);
  }

  #force(): void {
    if (this.#report?.stage !== LAST_STEPS[this.claimed.kind]) this.#thread.terminate();
  }

  #progressed({ epoch, tried, ...progress }: JobReport): void {
    this.#report = progress;
    if (epoch) this.#curve.push(epoch);
    if (tried) this.#race = withTry(this.#race, tried, progress.total);
    const now = performance.now();
    if (now - this.#announcedAt < ANNOUNCE_MS) return;
    this.#announcedAt = now;
    this.#announce();
  }
}
