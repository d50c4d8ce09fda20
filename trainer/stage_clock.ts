import { CancelledError } from '../data/errors.ts';
import type { RaceHooks } from './race/race.ts';
import {
  type TrainingEnvironment,
  type TrainingProgress,
  type TrainingStage,
  trainingStages,
} from './training.ts';

/** Where each stage begins on the way from 0 to 1, by what it usually takes. */
const STARTS: Readonly<Record<TrainingStage, number>> = {
  gate: 0,
  split: 0.02,
  features: 0.04,
  search: 0.1,
  fit: 0.85,
  calibrate: 0.93,
  test: 0.95,
  package: 0.98,
};

const none = (): Record<TrainingStage, number> => ({
  gate: 0,
  split: 0,
  features: 0,
  search: 0,
  fit: 0,
  calibrate: 0,
  test: 0,
  package: 0,
});

/** Says which stage a training is in, times it, and stops it between stages when somebody cancels. */
export class StageClock {
  readonly #environment: TrainingEnvironment;
  readonly #seconds = none();
  #stage: TrainingStage = 'gate';
  #since: number;
  #fraction = 0;

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

  /** @param share of the stage, 0 to 1; less than before counts as before */
  progress(share: number, news: Pick<TrainingProgress, 'epoch' | 'trials'> = {}): void {
    const start = STARTS[this.#stage];
    const next = trainingStages[trainingStages.indexOf(this.#stage) + 1];
    const end = next === undefined ? 1 : STARTS[next];
    this.#fraction = Math.max(this.#fraction, start + (end - start) * Math.min(1, share));
    this.#environment.onProgress({ stage: this.#stage, fraction: this.#fraction, ...news });
  }

  /** What a race tells of its trials, as progress of the stage; the epochs of trials are no curve to look at. */
  raceHooks(): RaceHooks {
    return {
      now: () => this.#environment.now(),
      onEpoch: () => this.progress(0),
      onTrial: (trial, share, trials) => {
        this.#environment.onTrial(trial);
        this.progress(share, { trials });
      },
    };
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
