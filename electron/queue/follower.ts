import { type AuditEvent, auditAfter, lastAuditEntry } from '../../data/queries/audit.ts';
import { type RunningJob, runningJobs } from '../../data/queries/queue.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { StoreError } from '../../data/store_errors.ts';

/** How soon this process sees what another one did. */
const POLL_MS = 250;
/** So many changes are told at a time; the rest follows at once, but not in the same breath. */
const AT_MOST = 200;

export interface Moves {
  /** Every change of state since the last time, in order. */
  changes: readonly AuditEvent[];
  /** What is in progress now, in whichever process. */
  running: readonly RunningJob[];
}

/**
 * Sees every change of the store, whoever made it. SQLite tells nearly for free whether anything was written;
 * what it was stands at the end of the audit log, because every change of state is entered there. So a long
 * queue or history costs nothing.
 */
export class StoreFollower {
  readonly #store: ReadonlyStore;
  readonly #tell: (moves: Moves) => void;
  #version = -1;
  #last: number;
  #running: readonly RunningJob[] = [];
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(store: ReadonlyStore, tell: (moves: Moves) => void) {
    this.#store = store;
    this.#tell = tell;
    this.#last = lastAuditEntry(store);
  }

  start(): void {
    this.#timer = setInterval(() => this.look(), POLL_MS).unref();
    this.look();
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
  }

  /** Looks now, and tells even when nothing has changed: time passes, too. */
  look(): void {
    if (this.#stopped) return;
    try {
      const changes = this.#hasChanged() ? this.#changes() : [];
      this.#tell({ changes, running: this.#running });
    } catch (error) {
      // A full or failing disk: whoever asks for something hears of it; this only looks again.
      if (!(error instanceof StoreError)) throw error;
      this.#version = -1;
    }
  }

  #hasChanged(): boolean {
    const version = this.#store.dataVersion();
    if (version === this.#version) return false;
    this.#version = version;
    return true;
  }

  #changes(): readonly AuditEvent[] {
    const changes = auditAfter(this.#store, this.#last, AT_MOST);
    this.#last = changes.at(-1)?.entry_id ?? this.#last;
    this.#running = runningJobs(this.#store);
    // Anything but the version just seen: the next look goes on where this one ended.
    if (changes.length === AT_MOST) this.#version = -1;
    return changes;
  }
}
