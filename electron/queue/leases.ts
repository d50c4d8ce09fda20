import { isAlive } from '../../data/presence.ts';
import type { RunningJob } from '../../data/queries/queue.ts';
import type { LostJob } from '../../data/writes/queue/recover.ts';

/** A process that is there but has not said so for this long, by the observer's own clock, stands still. */
const STILL_MS = 30_000;
/** Longer between two looks, and we stood still ourselves, as a laptop in sleep: then no heart could be seen to beat. */
const OWN_PAUSE_MS = 5000;

export interface Lost extends LostJob {
  /** Whether the process has ended, so that nobody but us can clear up after it. */
  ownerIsDead: boolean;
}

interface Sighting {
  attempt: number;
  heartbeats: number;
  since: number;
}

/**
 * Watches over the jobs of other processes. Neither a clock that is set nor sleep ends a lease: the clock is monotonic,
 * and where it goes on in sleep (Windows, macOS), a pause of our own is told by it.
 */
export class Leases {
  readonly #seen = new Map<number, Sighting>();
  readonly #isAlive: (owner: string) => boolean;
  #lookedAt = 0;

  constructor(alive: (owner: string) => boolean = isAlive) {
    this.#isAlive = alive;
  }

  /** @param jobs that are at work elsewhere, as they stand in the store; @param now monotonic milliseconds */
  lost(jobs: readonly RunningJob[], now: number): Lost[] {
    if (now - this.#lookedAt > OWN_PAUSE_MS) this.forget();
    this.#lookedAt = now;
    const ids = new Set(jobs.map(({ job_id }) => job_id));
    for (const job_id of this.#seen.keys()) if (!ids.has(job_id)) this.#seen.delete(job_id);
    return jobs.flatMap((job) => {
      const ownerIsDead = !this.#isAlive(job.owner);
      const stands = now - this.#sight(job, now).since >= STILL_MS;
      const { job_id, attempts: attempt, heartbeats } = job;
      return ownerIsDead || stands ? [{ job_id, attempt, heartbeats, ownerIsDead }] : [];
    });
  }

  /** Counts anew: while the store could not be written, no heart could beat either. */
  forget(): void {
    this.#seen.clear();
  }

  #sight({ job_id, attempts: attempt, heartbeats }: RunningJob, now: number): Sighting {
    const last = this.#seen.get(job_id);
    if (last && last.attempt === attempt && last.heartbeats === heartbeats) return last;
    const sighting = { attempt, heartbeats, since: now };
    this.#seen.set(job_id, sighting);
    return sighting;
  }
}
