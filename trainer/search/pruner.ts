/**
 * Stops trials early that promise nothing. Curves hold a score after each step, lower is better; what a trial
 * is worth after a step is the best so far where steps are epochs, and the mean so far where they are folds.
 */
export type Steps = 'epochs' | 'folds';

type Curve = readonly number[];

export interface Pruner {
  /**
   * Asked after each step of a trial.
   * @param earlier curves of the trials before it, on the same data and in the same steps
   */
  shouldPrune(curve: Curve, earlier: readonly Curve[]): boolean;
}

export interface MedianPrunerOptions {
  steps: Steps;
  /** So many earlier trials must have come as far. */
  startupTrials?: number;
  /** So many steps every trial may take. */
  warmupSteps?: number;
}

/**
 * Stops a trial that is worse than the median of the earlier ones after the same step: the median stopping
 * rule of Golovin et al., "Google Vizier", 2017.
 */
export function medianPruner({ steps, startupTrials = 5, warmupSteps = 1 }: MedianPrunerOptions): Pruner {
  return {
    shouldPrune(curve, earlier) {
      if (hasDiverged(curve)) return true;
      const rivals = worthAfter(curve.length, earlier, steps);
      if (curve.length <= warmupSteps || rivals.length < startupTrials) return false;
      return worthOf(curve, steps) > median(rivals);
    },
  };
}

function hasDiverged(curve: Curve): boolean {
  return curve.some((value) => !Number.isFinite(value));
}

/** What those that came as far were worth then. */
function worthAfter(step: number, curves: readonly Curve[], steps: Steps): number[] {
  return curves.filter((curve) => curve.length >= step).map((curve) => worthOf(curve.slice(0, step), steps));
}

function worthOf(curve: Curve, steps: Steps): number {
  if (steps === 'epochs') return curve.reduce((best, value) => Math.min(best, value), Infinity);
  return curve.reduce((sum, value) => sum + value, 0) / curve.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
