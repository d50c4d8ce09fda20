import type { Trial } from '../../data/schema.ts';
import type { Arm } from './arms.ts';
import { HyperparameterTuningError } from './errors.ts';
import { type TrialOutcome, trialOf, wasInterrupted } from './outcome.ts';
import { Proposer } from './proposer.ts';
import { keyOf, type Proposal, requireSettings, type StudySettings } from './study_settings.ts';

const DEFAULT_TRIALS = 50;

/**
 * A search over several algorithms, each with its own space. It says what to try (`ask`) and hears what came
 * of it (`tell`): first the warm starts, then the defaults of each arm in their order, then an arm drawn by
 * the rank of its best score (arms.ts) and in it a configuration by TPE (tpe.ts), none of them twice.
 *
 * Everything follows from the settings and the outcomes: the same ones give the same proposals, at whatever
 * time and in whatever order the outcomes of trials that run at once arrive.
 */
export class Study<A extends Arm> {
  readonly #arms: readonly A[];
  readonly #proposer: Proposer<A>;
  readonly #limit: number;
  readonly #workers: number;
  readonly #proposals: Proposal<A>[] = [];
  readonly #trials = new Map<number, Trial>();
  /** Proposals of an interrupted search that nobody has tried to the end. */
  #open: Proposal<A>[] = [];

  /** @throws HyperparameterTuningError SEARCH_SETTINGS */
  constructor(settings: StudySettings<A>) {
    requireSettings(settings);
    this.#arms = settings.arms;
    this.#proposer = new Proposer(settings);
    this.#limit = settings.trials ?? DEFAULT_TRIALS;
    this.#workers = settings.workers ?? 1;
  }

  /**
   * The study as it stood after `trials`: it goes on with exactly what it would have asked without the
   * interruption. Trials at its end that were cut short are asked again.
   * @throws HyperparameterTuningError TRIALS_DIFFER where other settings led to these trials
   */
  static resume<A extends Arm>(settings: StudySettings<A>, trials: readonly Trial[]): Study<A> {
    const study = new Study(settings);
    study.#replay(trials);
    return study;
  }

  /** False while the next proposal waits for the result of one at work. */
  get isReady(): boolean {
    return this.#open.length > 0 || this.#knowsEnoughFor(this.#proposals.length);
  }

  /**
   * The next configuration to try; null after the last trial, or when every arm is exhausted.
   * @throws HyperparameterTuningError TRIAL_PENDING where the study is not ready
   */
  ask(): Proposal<A> | null {
    return this.#open.shift() ?? this.#propose();
  }

  /**
   * What came of a proposal.
   * @throws HyperparameterTuningError TRIAL_UNKNOWN for what was not asked, or was told already
   */
  tell(number: number, outcome: TrialOutcome): Trial {
    const proposal = this.#proposals[number];
    if (!proposal || this.#trials.has(number)) {
      throw searchError('TRIAL_UNKNOWN', `Trial ${number} does not wait for a result.`, { number });
    }
    const trial = trialOf(proposal, outcome);
    this.#trials.set(number, trial);
    return trial;
  }

  /** What was told so far, in the order of the numbers. */
  get trials(): Trial[] {
    return [...this.#trials.values()].toSorted((a, b) => a.number - b.number);
  }

  /** The trial with the lowest score; of equal ones that of the earlier arm, then the earlier trial. */
  get best(): Trial | null {
    const placeOf = ({ algorithm }: Trial) => this.#arms.findIndex((arm) => arm.algorithm === algorithm);
    const completed = this.trials.filter(({ score }) => score !== null);
    return (
      completed.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0) || placeOf(a) - placeOf(b))[0] ?? null
    );
  }

  /** The earlier trials that trial `number` may be compared with while it runs, whoever was faster. */
  trialsBefore(number: number): Trial[] {
    return this.trials.filter((trial) => trial.number <= number - this.#workers);
  }

  #propose(): Proposal<A> | null {
    const number = this.#proposals.length;
    if (number >= this.#limit) return null;
    if (!this.#knowsEnoughFor(number)) {
      throw searchError('TRIAL_PENDING', `Trial ${number} waits for the result of earlier ones.`, { number });
    }
    const proposal = this.#proposer.propose(number, this.trialsBefore(number));
    if (proposal) this.#proposals.push(proposal);
    return proposal;
  }

  #knowsEnoughFor(number: number): boolean {
    return number >= this.#limit || this.trialsBefore(number).length > number - this.#workers;
  }

  #replay(trials: readonly Trial[]): void {
    const kept = withoutCutShort(trials, this.#workers);
    const last = Math.max(-1, ...kept.map(({ number }) => number));
    for (let number = 0; number <= last; number++) {
      const proposal = this.#propose();
      const trial = kept.find((one) => one.number === number);
      if (trial) this.#accept(proposal, trial);
      else if (proposal) this.#open.push(proposal);
    }
  }

  #accept(proposal: Proposal<A> | null, trial: Trial): void {
    const { number, algorithm, parameters } = trial;
    if (!proposal || keyOf(proposal.arm.algorithm, proposal.parameters) !== keyOf(algorithm, parameters)) {
      throw searchError('TRIALS_DIFFER', `Trial ${number} belongs to another search. Start anew.`, {
        number,
      });
    }
    this.#trials.set(number, trial);
  }
}

/** Interrupted trials on whose outcome no later one was built. */
function withoutCutShort(trials: readonly Trial[], workers: number): Trial[] {
  const settled = trials.filter((trial) => !wasInterrupted(trial)).map(({ number }) => number);
  const newest = Math.max(-1, ...settled);
  return trials.filter((trial) => !wasInterrupted(trial) || trial.number <= newest - workers);
}

function searchError(
  code: string,
  message: string,
  details: Record<string, unknown>,
): HyperparameterTuningError {
  return new HyperparameterTuningError(code, message, { details });
}
