import { cos } from './math.ts';
import type { ResolvedFitOptions } from './options.ts';

/** The learning rate at a moment of training, counted in epochs from 0: warm-up, then the schedule. */
export function scheduledRate(options: ResolvedFitOptions, elapsed: number): number {
  const { learningRate: peak, warmupEpochs, maxEpochs, schedule } = options;
  if (elapsed < warmupEpochs) return (peak * elapsed) / warmupEpochs;
  if (schedule === 'constant') return peak;
  const share = (elapsed - warmupEpochs) / Math.max(maxEpochs - warmupEpochs, Number.EPSILON);
  return (peak * (1 + cos(Math.PI * Math.min(share, 1)))) / 2;
}

/** Lowers the rate each time a loss has not improved for `patience` epochs. */
export class PlateauReducer {
  readonly #rule: ResolvedFitOptions['reduceOnPlateau'];
  #best = Infinity;
  #waited = 0;
  /** What the scheduled rate is multiplied by. */
  factor = 1;

  constructor(rule: ResolvedFitOptions['reduceOnPlateau']) {
    this.#rule = rule;
  }

  observe(loss: number): void {
    if (!this.#rule) return;
    this.#waited = loss < this.#best ? 0 : this.#waited + 1;
    this.#best = Math.min(this.#best, loss);
    if (this.#waited < this.#rule.patience) return;
    this.factor = Math.max(this.factor * this.#rule.factor, this.#rule.floor);
    this.#waited = 0;
  }
}
