import { exp, log, pow } from '../engine/math.ts';
import type { Random } from '../random.ts';
import { axisOf, type NumericDimension } from './axis.ts';
import { sampleUnitNormal, type UnitNormal, unitNormalLogDensity, unitNormalLogMass } from './normal.ts';
import type { Dimension, Hyperparameters, SearchSpace } from './space.ts';

type Value = Hyperparameters[string];
type Choice = Extract<Dimension, { type: 'choice' }>;

/** A density over the configurations of a space. */
export interface ParzenEstimator {
  sample(random: Random): Hyperparameters;
  /** Up to a constant that depends on the space alone. */
  logDensity(parameters: Hyperparameters): number;
}

/** The kernels of one dimension: one for each observation and, the last, the prior. */
interface Kernels {
  sample(kernel: number, random: Random): Value;
  logDensity(kernel: number, value: Value): number;
}

/**
 * One kernel on each observed configuration and one, as heavy, on the whole space: the multivariate Parzen
 * window estimator of TPE (Bergstra et al., 2011; Falkner et al., 2018; bandwidths as in Optuna). A kernel is
 * the product of a truncated normal on each numeric dimension and weighted options on each choice.
 */
export function parzenEstimator(space: SearchSpace, observed: readonly Hyperparameters[]): ParzenEstimator {
  const count = observed.length + 1;
  const deviation = bandwidth(observed.length, Object.keys(space).length);
  const dimensions = Object.entries(space).map(([name, dimension]) => {
    const values = observed.map((parameters) => parameters[name] ?? dimension.default);
    const kernels =
      dimension.type === 'choice'
        ? choiceKernels(dimension, values)
        : numericKernels(dimension, values, deviation);
    return { name, kernels, fallback: dimension.default };
  });
  const logDensityOf = (kernel: number, parameters: Hyperparameters) =>
    dimensions.reduce(
      (sum, { name, kernels, fallback }) => sum + kernels.logDensity(kernel, parameters[name] ?? fallback),
      0,
    );
  return {
    sample(random) {
      const kernel = random.integer(count);
      return Object.fromEntries(
        dimensions.map(({ name, kernels }) => [name, kernels.sample(kernel, random)]),
      );
    },
    logDensity(parameters) {
      return logMeanExp(Array.from({ length: count }, (_, kernel) => logDensityOf(kernel, parameters)));
    },
  };
}

/** A fifth of the range, less with more observations (Scott's rule), yet never so little that nothing new is tried. */
function bandwidth(observations: number, dimensions: number): number {
  const scott = 0.2 * pow(Math.max(observations, 1), -1 / (dimensions + 4));
  return Math.max(scott, 1 / Math.min(100, observations + 2));
}

function numericKernels(dimension: NumericDimension, values: readonly Value[], deviation: number): Kernels {
  const axis = axisOf(dimension);
  const prior = { mean: 0.5, deviation: 1 };
  const normals: UnitNormal[] = values.map((value) => ({ mean: axis.toUnit(Number(value)), deviation }));
  const normalOf = (kernel: number) => normals[kernel] ?? prior;
  return {
    sample: (kernel, random) => axis.fromUnit(sampleUnitNormal(normalOf(kernel), random)),
    logDensity(kernel, value) {
      const { from, to } = axis.cellOf(Number(value));
      return from < to
        ? unitNormalLogMass(normalOf(kernel), from, to)
        : unitNormalLogDensity(normalOf(kernel), from);
    },
  };
}

/** An observation's option weighs 1 more than the others, which together weigh less the more was observed. */
function choiceKernels({ options, default: fallback }: Choice, values: readonly Value[]): Kernels {
  const kernels = values.length + 1;
  const total = 1 + options.length / kernels;
  const weightOf = (kernel: number, option: Value) =>
    kernel < values.length ? ((values[kernel] === option ? 1 : 0) + 1 / kernels) / total : 1 / options.length;
  return {
    sample(kernel, random) {
      let left = random.uniform();
      const found = options.find((option) => {
        left -= weightOf(kernel, option);
        return left < 0;
      });
      return found ?? options.at(-1) ?? fallback;
    },
    logDensity: (kernel, value) => log(weightOf(kernel, value)),
  };
}

function logMeanExp(values: readonly number[]): number {
  const largest = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const sum = values.reduce((total, value) => total + exp(value - largest), 0);
  return largest + log(sum / values.length);
}
