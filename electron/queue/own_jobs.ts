import { getJob, type JobRecord } from '../../data/queries/jobs.ts';
import type { JobKind } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';

/** The jobs that this very process has asked for. */
export class OwnJobs {
  readonly #store: ReadonlyStore;
  readonly #ids = new Set<number>();

  constructor(store: ReadonlyStore) {
    this.#store = store;
  }

  add(job_id: number): void {
    this.#ids.add(job_id);
  }

  /** Those that have not ended, wherever they are. */
  open(): number[] {
    return this.#jobs().map(({ job_id }) => job_id);
  }

  waitIn(kinds: readonly JobKind[]): boolean {
    return this.#jobs().some(({ status, kind }) => status === 'queued' && kinds.includes(kind));
  }

  #jobs(): JobRecord[] {
    const jobs = [...this.#ids].flatMap((job_id) => getJob(this.#store, job_id) ?? []);
    for (const { job_id, finished_at } of jobs) if (finished_at !== null) this.#ids.delete(job_id);
    return jobs.filter(({ finished_at }) => finished_at === null);
  }
}
