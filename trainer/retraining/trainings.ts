import type { RetrainingEvent } from '../../data/retraining/event_schema.ts';
import type { Totals } from './tally.ts';

/** A completed training, with the totals from when it took its recordings. */
export interface Training {
  version: number;
  model_version: string;
  labels: ReadonlySet<string>;
  trained_at: number;
  before: Totals;
}

/** What was asked for, what runs, what came out, and which version is in use. */
export class Trainings {
  /** Of every training that was asked for. */
  readonly requestedAt: number[] = [];
  readonly #open = new Map<number, number>();
  readonly #begun = new Map<number, { trained_at: number; before: Totals }>();
  readonly #byVersion = new Map<number, Training>();
  #active: Training | null = null;
  #newest: Training | null = null;

  get active(): Training | null {
    return this.#active;
  }

  /** What completed last, where it is not in use; after a rollback that is what nobody wants any more. */
  get candidate(): Training | null {
    return this.#newest === this.#active ? null : this.#newest;
  }

  /** Since when the oldest open training waits or runs. */
  get pendingSince(): number | null {
    return this.#open.size === 0 ? null : Math.min(...this.#open.values());
  }

  get newestVersion(): number {
    return this.#newest?.version ?? 0;
  }

  /** @param snapshot the totals at the moment of the event */
  add(event: RetrainingEvent, snapshot: () => Totals): void {
    if (event.kind === 'request') {
      this.requestedAt.push(event.at);
      this.#open.set(event.job_id, event.at);
    } else if (event.kind === 'training_began') {
      this.#begun.set(event.job_id, { trained_at: event.at, before: snapshot() });
    } else if (event.kind === 'training_ended') this.#end(event, snapshot);
    else if (event.kind === 'activation') this.#activate(event.version);
  }

  /** A training of which no beginning is known took everything until its end. */
  #end(
    { at, job_id, trained }: Extract<RetrainingEvent, { kind: 'training_ended' }>,
    snapshot: () => Totals,
  ) {
    this.#open.delete(job_id);
    const begun = this.#begun.get(job_id) ?? { trained_at: at, before: snapshot() };
    this.#begun.delete(job_id);
    if (!trained) return;
    const training = { ...trained, ...begun, labels: new Set(trained.labels) };
    this.#byVersion.set(trained.version, training);
    this.#newest = training;
  }

  #activate(version: number): void {
    this.#active = this.#byVersion.get(version) ?? this.#active;
  }
}
