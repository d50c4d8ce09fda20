import { clearAfterTheDead, clearExport, clearUnregistered } from '../../data/leftovers.ts';
import { getJobParams } from '../../data/queries/jobs.ts';
import type { RunningJob } from '../../data/queries/queue.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { Workspace } from '../../data/workspace.ts';
import type { Write } from '../threads/writer_client.ts';
import { Leases, type Lost } from './leases.ts';

export interface WatchEnvironment {
  workspace: Workspace;
  store: ReadonlyStore;
  write: Write;
  /** Monotonic milliseconds. */
  elapsed(): number;
}

/** Takes jobs from processes that have ended or stand still, one after the other. */
export class Watch {
  readonly #environment: WatchEnvironment;
  readonly #leases = new Leases();
  #recovering: Promise<void> | null = null;

  constructor(environment: WatchEnvironment) {
    this.#environment = environment;
  }

  /**
   * @param elsewhere what is in progress but not here; where the system does not tell processes of one number apart
   * (Windows, macOS), it may stand there in the name of this very process
   */
  look(elsewhere: readonly RunningJob[]): void {
    const lost = this.#leases.lost(elsewhere, this.#environment.elapsed());
    if (lost.length === 0 || this.#recovering) return;
    this.#recovering = this.#recover(lost).finally(() => {
      this.#recovering = null;
    });
  }

  /** Resolves when nothing is being taken any more. */
  async close(): Promise<void> {
    await this.#recovering;
  }

  /** Files first: should this process end meanwhile, whoever comes next still sees that there was something. */
  async #recover(lost: readonly Lost[]): Promise<void> {
    const { workspace, store, write } = this.#environment;
    const dead = lost.filter(({ ownerIsDead }) => ownerIsDead);
    try {
      for (const { job_id } of dead) clearExport(getJobParams(store, job_id));
      if (dead.length > 0) clearAfterTheDead(workspace);
      const jobs = lost.map(({ ownerIsDead: _, ...job }) => job);
      await write('jobs.recover', { jobs });
      for (const { job_id } of dead) clearUnregistered(workspace, store, job_id);
    } catch {
      // The store cannot be written now, so nobody's heart could beat either.
      this.#leases.forget();
    }
  }
}
