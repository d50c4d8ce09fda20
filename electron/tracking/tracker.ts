import { z } from 'zod';
import { readSettings } from '../../data/queries/settings.ts';
import { FILES, untoldRuns } from '../../data/queries/tracking.ts';
import { serverAddress } from '../../data/server_address.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { ProgramListener } from '../events.ts';
import type { TrackingResult } from '../ipc/calls/tracking.ts';
import type { TrackingThread } from './tracking_thread.ts';

const endSchema = z.object({ kind: z.string(), finished_at: z.number().nullable() });

export interface TrackerEnvironment {
  store: ReadonlyStore;
  /** Begins one attempt in a thread of its own. */
  begin(whole: boolean): TrackingThread;
}

/** Between attempts that fail: a minute, then twice as long each time, up to an hour. */
const FIRST_RETRY_MS = 60_000;
const LAST_RETRY_MS = 3_600_000;
/** A program that closes right after a training lets a server that answers be told of it. */
const GRACE_MS = 3000;

/**
 * Has the trackers told: at the start of the program, after each training and when a version was deleted. It all
 * happens beside the trainings, which neither wait for it nor hear of its failures.
 */
export class Tracker {
  readonly #environment: TrackerEnvironment;
  #tail: Promise<unknown> = Promise.resolve();
  #thread: TrackingThread | null = null;
  #isDue = false;
  #trained = false;
  #closing = false;
  #retryMs = FIRST_RETRY_MS;
  #timer: NodeJS.Timeout | undefined;

  constructor(environment: TrackerEnvironment) {
    this.#environment = environment;
  }

  /** Tells what is not told yet, soon; nearly free where there is nothing. */
  wake(): void {
    if (this.#closing || this.#isDue || !this.#hasNews()) return;
    clearTimeout(this.#timer);
    this.#isDue = true;
    this.#tail = this.#tail.then(() => this.#tell());
  }

  /** Hears of the program's events: a training that ended, a version that was deleted. */
  readonly heard: ProgramListener = (event, payload) => {
    if (event === 'job.changed') {
      const { kind, finished_at } = endSchema.parse(payload);
      if (kind !== 'train' || finished_at === null) return;
      this.#trained = true;
      this.wake();
    } else if (event === 'store.changed') this.wake();
  };

  /** Looks at every run in mlruns, makes again what is missing or changed, and sends what waits. */
  sync(): Promise<TrackingResult> {
    const result = this.#tail.then(() => this.#attempt(true));
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** Resolves when nothing is under way any more. */
  async close(): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#timer);
    const impatience = setTimeout(() => this.#thread?.stop(), this.#trained ? GRACE_MS : 0);
    await this.#tail;
    clearTimeout(impatience);
  }

  #hasNews(): boolean {
    const { store } = this.#environment;
    const { tracking_server } = readSettings(store);
    const targets = [FILES, ...(tracking_server === null ? [] : [serverAddress(tracking_server).base])];
    return targets.some((target) => untoldRuns(store, target).length > 0);
  }

  async #tell(): Promise<void> {
    this.#isDue = false;
    try {
      const { server } = await this.#attempt(false);
      if (server?.error) this.#tryLater();
      else this.#retryMs = FIRST_RETRY_MS;
    } catch {
      this.#tryLater();
    }
  }

  async #attempt(whole: boolean): Promise<TrackingResult> {
    this.#thread = this.#environment.begin(whole);
    try {
      return await this.#thread.finished;
    } finally {
      this.#thread = null;
    }
  }

  #tryLater(): void {
    if (this.#closing) return;
    this.#timer = setTimeout(() => this.wake(), this.#retryMs).unref();
    this.#retryMs = Math.min(2 * this.#retryMs, LAST_RETRY_MS);
  }
}
