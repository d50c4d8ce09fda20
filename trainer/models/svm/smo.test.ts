import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CancelledError } from '../../../data/errors.ts';
import { type DualProblem, type DualSolution, solveDual } from './smo.ts';
import { clouds, directKernel } from './testing.ts';

/**
 * scikit-learn 1.2.1 (LIBSVM), with `clouds` of testing.ts:
 *
 *     x, y = clouds(60, 1)
 *     weight = 60 / (3 * np.bincount(y))
 *     for c in range(3):
 *         m = SVC(C=10, gamma=1 / (3 * x.var()), tol=1e-9).fit(x, y == c, sample_weight=weight[y])
 *         print(m.n_support_.sum(), np.abs(m.dual_coef_).sum(), m.intercept_, m.decision_function(x)[:10])
 */
const GAMMA = 0.6544242605639616;
const WEIGHTS = [60 / (3 * 30), 60 / (3 * 18), 60 / (3 * 12)];
const ORACLE = [
  {
    ...{ label: 0, supportVectors: 41, weight: 266.11243506, bias: 0.14415224 },
    first: [0.286168, 1, -0.707614, 1.056992, 1, -2.280214, -1.603942, -1, -1.000001, -1],
  },
  {
    ...{ label: 1, supportVectors: 34, weight: 206.66373203, bias: -0.92393281 },
    first: [-1.185573, -1.424957, -0.34725, -1.829278, -1, 1, 0.701194, 1, -1.482229, -1.078655],
  },
  {
    ...{ label: 2, supportVectors: 25, weight: 173.49961093, bias: -0.60884625 },
    first: [-1, -1, -0.801568, -1.216001, -1.516202, -0.592606, -1.000001, -1.465977, 1, 1],
  },
];

function cloudProblem(label: number): DualProblem {
  const data = clouds(60, 1);
  return {
    signs: Int8Array.from(data.targets, (target) => (target === label ? 1 : -1)),
    bounds: Float64Array.from(data.targets, (target) => 10 * (WEIGHTS[target] ?? 0)),
    kernelRow: directKernel(data, GAMMA),
  };
}

describe.each(ORACLE)('class $label against the rest is what scikit-learn finds:', (oracle) => {
  const { coefficients, bias, decisions } = solveDual(cloudProblem(oracle.label), { tolerance: 1e-7 });

  test('the same support vectors, as heavy', () => {
    expect(coefficients.filter((weight) => weight !== 0)).toHaveLength(oracle.supportVectors);
    expect(coefficients.reduce((sum, weight) => sum + Math.abs(weight), 0)).toBeCloseTo(oracle.weight, 3);
  });

  test('the same decision values', () => {
    expect(bias).toBeCloseTo(oracle.bias, 4);
    for (const [i, value] of oracle.first.entries()) expect(decisions[i]).toBeCloseTo(value, 4);
  });
});

/** How far a row is from the condition of Karush, Kuhn and Tucker that its coefficient demands. */
function violation({ signs, bounds }: DualProblem, { coefficients, decisions }: DualSolution, i: number) {
  const sign = signs[i] ?? 0;
  const weight = sign * (coefficients[i] ?? 0);
  const margin = sign * (decisions[i] ?? 0);
  if (weight === 0) return Math.max(0, 1 - margin);
  return weight === bounds[i] ? Math.max(0, margin - 1) : Math.abs(margin - 1);
}

const problems = fc
  .record({
    points: fc.array(
      fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.boolean()),
      {
        ...{ minLength: 2, maxLength: 40 },
      },
    ),
    gamma: fc.double({ min: 0.01, max: 3, noNaN: true }),
    bound: fc.double({ min: 0.1, max: 100, noNaN: true }),
  })
  .map(({ points, gamma, bound }): DualProblem => {
    const inputs = Float32Array.from(points.flatMap(([x, y]) => [x / 3, y / 3]));
    const data = { inputs, targets: new Uint16Array(points.length), rows: points.length, columns: 2 };
    return {
      // The first two rows make sure of both classes.
      signs: Int8Array.from(points, ([, , positive], i) => (i === 0 || (i > 1 && positive) ? 1 : -1)),
      bounds: new Float64Array(points.length).fill(bound),
      kernelRow: directKernel(data, gamma),
    };
  });

describe('whatever the data,', () => {
  test('the conditions of an optimum hold', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const solution = solveDual(problem);
        for (const i of problem.signs.keys()) expect(violation(problem, solution, i)).toBeLessThan(2e-3);
        expect(solution.coefficients.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0, 6);
      }),
    );
  });

  test('decision values are those of the kernel expansion', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { coefficients, bias, decisions } = solveDual(problem);
        for (const [i, decision] of decisions.entries()) {
          const row = problem.kernelRow(i);
          const sum = coefficients.reduce((total, weight, j) => total + weight * (row[j] ?? 0), bias);
          expect(decision).toBeCloseTo(sum, 5);
        }
      }),
    );
  });
});

test('a row with the bound 0 is decided as if it had not been there', () => {
  const whole = cloudProblem(0);
  const without = { ...whole, bounds: whole.bounds.map((bound, i) => (i >= 50 ? 0 : bound)) };
  const data = clouds(60, 1);
  const first = { ...data, inputs: data.inputs.slice(0, 150), rows: 50 };
  const alone = solveDual({
    signs: whole.signs.slice(0, 50),
    bounds: whole.bounds.slice(0, 50),
    kernelRow: directKernel(first, GAMMA),
  });
  const { coefficients, decisions } = solveDual(without);
  expect(coefficients.slice(0, 50)).toEqual(alone.coefficients);
  expect(coefficients.slice(50)).toEqual(new Float64Array(10));
  expect(decisions.slice(0, 50)).toEqual(alone.decisions);
});

test('classes of identical rows come to an end, with one answer for all', () => {
  const solution = solveDual({
    signs: Int8Array.of(1, 1, -1, -1, -1),
    bounds: new Float64Array(5).fill(10),
    kernelRow: () => new Float32Array(5).fill(1),
  });
  for (const decision of solution.decisions) expect(decision).toBeCloseTo(-1);
});

test('a person can stop it', () => {
  expect(() => solveDual(cloudProblem(0), { isCancelled: () => true })).toThrow(CancelledError);
});
