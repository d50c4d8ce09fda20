import { CancelledError } from '../data/errors.ts';
import type { EpochRecord } from '../data/schema.ts';
import { type TrainingEnvironment, type TrainingStage, trainingStages } from './training.ts';

/** Where each stage begins on the way from 0 to 1, by what it usually takes. */
const STARTS: Readonly<Record<TrainingStage, number>> = {
  gate: 0,
  split: 0.02,
  features: 0.04,
  fit: 0.2,
  test: 0.96,
  package: 0.98,
};

/** Says which stage a training is in, times it, and stops it between stages when somebody cancels. */
export class StageClock {
  readonly #environment: TrainingEnvironment;
  readonly #seconds: Record<TrainingStage, number> = {
    gate: 0,
    split: 0,
    features: 0,
    fit: 0,
    test: 0,
    package: 0,
  };
  #stage: TrainingStage = 'gate';
  #since: number;

  constructor(environment: TrainingEnvironment) {
    this.#environment = environment;
    this.#since = environment.now();
  }

  /** @throws CancelledError */
  enter(stage: TrainingStage): void {
    if (this.#environment.isCancelled()) throw new CancelledError();
    this.#stop();
    this.#stage = stage;
    this.progress(0);
  }

  /** @param share of the stage, 0 to 1 */
  progress(share: number, epoch?: EpochRecord): void {
    const start = STARTS[this.#stage];
    const next = trainingStages[trainingStages.indexOf(this.#stage) + 1];
    const end = next === undefined ? 1 : STARTS[next];
    const fraction = start + (end - start) * Math.min(1, share);
    this.#environment.onProgress({ stage: this.#stage, fraction, ...(epoch ? { epoch } : {}) });
  }

  /** Seconds of each stage. */
  finish(): Readonly<Record<TrainingStage, number>> {
    this.#stop();
    return { ...this.#seconds };
  }

  #stop(): void {
    const now = this.#environment.now();
    this.#seconds[this.#stage] += (now - this.#since) / 1000;
    this.#since = now;
  }
}
