import type {
  RetrainingDecision,
  RetrainingLogLine,
  RetrainingOutcome,
} from '../../data/retraining/decision_schema.ts';
import type { PairSimulation, SimulatedRetraining } from '../../data/retraining/simulation_schema.ts';
import { isLogged, logLineOf } from './log_line.ts';
import type { PairKey } from './pair_history.ts';

/** Collects what a simulation comes to. */
export class SimulationRecord {
  readonly #key: PairKey;
  readonly #outcomes = { nothing: 0, advise: 0, request: 0, held_back: 0 };
  readonly #retrainings: SimulatedRetraining[] = [];
  readonly #log: RetrainingLogLine[] = [];
  #before: RetrainingOutcome | null = null;

  constructor({ user_id, modality }: PairKey) {
    this.#key = { user_id, modality };
  }

  add(decision: RetrainingDecision): void {
    this.#outcomes[decision.outcome]++;
    if (isLogged(decision, this.#before)) this.#log.push(logLineOf(decision));
    this.#before = decision.outcome;
  }

  /** A pass that came to the same. */
  repeat({ outcome }: RetrainingDecision): void {
    this.#outcomes[outcome]++;
  }

  /** @returns what is to be told when it ends */
  retraining(asked_at: number, reason: string): SimulatedRetraining {
    const retraining = { asked_at, finished_at: null, reason };
    this.#retrainings.push(retraining);
    return retraining;
  }

  result(): PairSimulation {
    const passes = Object.values(this.#outcomes).reduce((sum, passes) => sum + passes, 0);
    const outcomes = { ...this.#outcomes };
    return { ...this.#key, passes, outcomes, retrainings: this.#retrainings, log: this.#log };
  }
}
