import type { Algorithm } from '../../data/schema.ts';
import type { Arm } from './arms.ts';
import { nearestValue } from './axis.ts';
import type { Dimension, Hyperparameters, SearchSpace } from './space.ts';
import { keyOf, type WarmStart } from './study_settings.ts';

const MOST_WARM_STARTS = 3;

/** What an earlier search tried. */
export interface RememberedTrial {
  algorithm: Algorithm;
  parameters: Hyperparameters;
  /** null: it did not complete, and says nothing about what works. */
  score: number | null;
}

/**
 * The configurations to begin with: at most three distinct ones of what worked before, made to fit the spaces
 * of today.
 * @param remembered the most promising first (`bestTrials` of data/queries/trials.ts)
 */
export function warmStartsFrom(
  remembered: readonly RememberedTrial[],
  arms: readonly Arm[],
  most: number = MOST_WARM_STARTS,
): WarmStart[] {
  const fitting = remembered.flatMap(({ algorithm, parameters, score }): WarmStart[] => {
    const space = arms.find((arm) => arm.algorithm === algorithm)?.space;
    const fitted = space && score !== null ? fitToSpace(space, parameters) : null;
    return fitted ? [{ algorithm, parameters: fitted }] : [];
  });
  const distinct = new Map(fitting.map((one) => [keyOf(one.algorithm, one.parameters), one]));
  return [...distinct.values()].slice(0, most);
}

/**
 * The configuration as the space allows it: a number outside its bounds moves to the nearest one, a dimension
 * that is new takes its default, a parameter that is gone is left out. null where a value is of another kind
 * or an option that is no more: that is not the configuration that worked.
 */
export function fitToSpace(space: SearchSpace, parameters: Hyperparameters): Hyperparameters | null {
  const fitted: Record<string, number | string | boolean> = {};
  for (const [name, dimension] of Object.entries(space)) {
    const value = fitValue(dimension, Object.hasOwn(parameters, name) ? parameters[name] : undefined);
    if (value === null) return null;
    fitted[name] = value;
  }
  return fitted;
}

function fitValue(
  dimension: Dimension,
  value: number | string | boolean | undefined,
): number | string | boolean | null {
  if (value === undefined) return dimension.default;
  if (dimension.type === 'choice') return dimension.options.includes(value) ? value : null;
  return typeof value === 'number' && Number.isFinite(value) ? nearestValue(dimension, value) : null;
}
