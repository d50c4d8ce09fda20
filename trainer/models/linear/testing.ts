import { predictProbabilities } from '../../engine/infer.ts';
import { sin } from '../../engine/math.ts';
import { createRandom } from '../../random.ts';
import { defaultsOf } from '../../search/space.ts';
import type { ClassifierAlgorithm, FitTask, FittedClassifier, LabelledFeatures } from '../algorithm.ts';

/** Data and calls for the tests of linear classifiers. */

/**
 * Numbers that Python can make too:
 * X = np.array([[np.sin(1.7*i + 2.3*j + 0.9*i*j) + (j % 3 == i % 3) for j in range(columns)]
 *               for i in range(rows)]); y = np.arange(rows) % 3
 */
export function waves(rows: number, columns: number): LabelledFeatures {
  const value = (i: number, j: number) => sin(1.7 * i + 2.3 * j + 0.9 * i * j) + (j % 3 === i % 3 ? 1 : 0);
  return {
    inputs: Float32Array.from({ length: rows * columns }, (_, at) =>
      value(Math.floor(at / columns), at % columns),
    ),
    targets: Uint16Array.from({ length: rows }, (_, i) => i % 3),
    ...{ rows, columns },
  };
}

/** Rows scattered around the unit vector of their class. */
export function clouds(
  targets: readonly number[],
  columns: number,
  { spread = 0.3, seed = 1 } = {},
): LabelledFeatures {
  const random = createRandom(seed);
  const inputs = Float32Array.from({ length: targets.length * columns }, (_, at) => {
    const centre = targets[Math.floor(at / columns)] === at % columns ? 1 : 0;
    return centre + spread * random.normal();
  });
  return { inputs, targets: Uint16Array.from(targets), rows: targets.length, columns };
}

/** The same rows in another order, with that order. */
export function shuffled(
  { inputs, targets, rows, columns }: LabelledFeatures,
  seed: number,
): LabelledFeatures {
  const order = createRandom(seed).shuffle(Array.from({ length: rows }, (_, i) => i));
  return {
    inputs: Float32Array.from(order.flatMap((i) => [...inputs.subarray(i * columns, (i + 1) * columns)])),
    targets: Uint16Array.from(order, (i) => targets[i] ?? 0),
    ...{ rows, columns },
  };
}

export function learn(
  algorithm: ClassifierAlgorithm,
  train: LabelledFeatures,
  changes: Partial<FitTask> = {},
): FittedClassifier {
  const classes = train.targets.reduce((most, target) => Math.max(most, target), 0) + 1;
  return algorithm.fit({
    ...{ train, validation: null, previous: null, classes, shape: [train.columns], seed: 1 },
    ...{ onEpoch: () => {}, isCancelled: () => false },
    fitNetwork: () => {
      throw new Error('A linear classifier needs no network to be trained.');
    },
    ...changes,
    parameters: { ...defaultsOf(algorithm.space), ...changes.parameters },
  });
}

/** What a linear classifier says of rows, [rows, classes]. */
export function probabilities(
  { classifier }: FittedClassifier,
  { inputs, rows }: LabelledFeatures,
): Float32Array {
  if (classifier.kind !== 'network') throw new Error(`A network was expected, not a ${classifier.kind}.`);
  return predictProbabilities(classifier.network, inputs, rows);
}

/** The classes with the highest probabilities. */
export function answers(probabilities: Float32Array, classes: number): number[] {
  return Array.from({ length: probabilities.length / classes }, (_, row) => {
    const shares = probabilities.subarray(row * classes, (row + 1) * classes);
    return shares.indexOf(shares.reduce((most, share) => Math.max(most, share), 0));
  });
}

export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new Error(`${a.length} and ${b.length} numbers cannot be compared.`);
  return Array.from(a, (x, i) => Math.abs(x - (b[i] ?? 0))).reduce((most, x) => Math.max(most, x), 0);
}
