import type { RetrainingDecision } from '../../data/retraining/decision_schema.ts';
import type { RetrainingEvent } from '../../data/retraining/event_schema.ts';
import type { SimulatedRetraining } from '../../data/retraining/simulation_schema.ts';
import type { PairHistory } from './pair_history.ts';
import type { SimulationOptions } from './simulate.ts';
import type { SimulationRecord } from './simulation_record.ts';

interface RunningTraining {
  job_id: number;
  due: number;
  labels: string[];
  retraining: SimulatedRetraining;
}

/**
 * Decides what of the record happens in a simulation. With simulated trainings, those that the scheduler or its
 * advice led to fall out from `from` on, with all that came of them, and the simulated ones take their place; what
 * people asked for of their own accord stays.
 */
export class Counterfactual {
  readonly #history: PairHistory;
  readonly #record: SimulationRecord;
  readonly #options: SimulationOptions;
  readonly #droppedJobs = new Set<number>();
  readonly #droppedVersions = new Set<number>();
  /** By job; a history that is told again names each of them again. */
  readonly #onRecord = new Map<number, SimulatedRetraining>();
  #reason = '';
  #running: RunningTraining | null = null;
  /** Jobs on record have ids above zero. */
  #nextJob = -1;

  constructor(history: PairHistory, record: SimulationRecord, options: SimulationOptions) {
    [this.#history, this.#record, this.#options] = [history, record, options];
  }

  /** Whether an event of the record does not happen. */
  drops(event: RetrainingEvent): boolean {
    return this.#options.trainings !== null && this.#isDropped(event);
  }

  add(event: RetrainingEvent): void {
    if (!this.#options.trainings) this.#noteOnRecord(event);
    this.#history.add(event);
  }

  /**
   * What follows from a decision; of a training on record, only why it was asked for.
   * @returns whether a simulated training began
   */
  follow({ at, outcome, reason }: RetrainingDecision): boolean {
    const { trainings } = this.#options;
    if (!trainings) {
      this.#reason = reason ?? this.#reason;
      return false;
    }
    const asks = outcome === 'request' || (outcome === 'advise' && trainings.advice_followed);
    if (reason === null || !asks) return false;
    this.#begin(at, trainings.duration_ms, outcome === 'request', this.#record.retraining(at, reason));
    return true;
  }

  /**
   * The simulated training that is due by then ends, and its model is in use.
   * @returns whether there was one
   */
  finishUntil(now: number): boolean {
    const running = this.#running;
    if (!running || running.due > now) return false;
    const { job_id, due: at, labels, retraining } = running;
    const version = this.#history.newestVersion + 1;
    const { user_id, modality } = this.#options;
    const trained = { version, model_version: `${modality}-${user_id}-v${version}`, labels };
    this.#history.add({ kind: 'training_ended', at, job_id, trained });
    this.#history.add({ kind: 'activation', at, version });
    retraining.finished_at = at;
    this.#running = null;
    return true;
  }

  #noteOnRecord(event: RetrainingEvent): void {
    const { from = -Infinity } = this.#options;
    if (event.kind === 'request' && event.origin !== 'person' && event.at >= from) {
      if (this.#onRecord.has(event.job_id)) return;
      this.#onRecord.set(event.job_id, this.#record.retraining(event.at, this.#reason));
    } else if (event.kind === 'training_ended') {
      const retraining = this.#onRecord.get(event.job_id);
      if (retraining) retraining.finished_at = event.at;
    }
  }

  #begin(at: number, duration: number, automatic: boolean, retraining: SimulatedRetraining): void {
    const job_id = this.#nextJob--;
    this.#history.add({ kind: 'request', at, job_id, origin: automatic ? 'scheduler' : 'advice' });
    this.#history.add({ kind: 'training_began', at, job_id });
    this.#running = { job_id, due: at + duration, labels: this.#history.labels(), retraining };
  }

  #isDropped(event: RetrainingEvent): boolean {
    if (
      event.kind === 'request' &&
      event.origin !== 'person' &&
      event.at >= (this.#options.from ?? -Infinity)
    ) {
      this.#droppedJobs.add(event.job_id);
      return true;
    }
    if (event.kind === 'activation') return this.#droppedVersions.has(event.version);
    if (event.kind !== 'training_began' && event.kind !== 'training_ended') return false;
    const dropped = this.#droppedJobs.has(event.job_id);
    if (dropped && event.kind === 'training_ended' && event.trained) {
      this.#droppedVersions.add(event.trained.version);
    }
    return dropped;
  }
}
