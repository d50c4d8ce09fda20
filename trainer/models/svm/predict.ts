import { exp } from '../../engine/math.ts';
import type { KernelClassifier } from '../classifier.ts';
import { distanceMeter } from './distances.ts';

/** Rows whose distances are held at once. */
const BLOCK = 256;

/**
 * The classifier's probabilities: row-major [rows, classes]. A row's do not depend on the rows beside it.
 * @param inputs standardised features, row-major [rows, columns]
 */
export function predictKernel(
  classifier: KernelClassifier,
  inputs: Float32Array,
  rows: number,
): Float32Array {
  const { vectors, bias } = classifier;
  const [count = 0, columns = 0] = vectors.shape;
  const classes = bias.values.length;
  const measure = distanceMeter(vectors.values, count, columns);
  const probabilities = new Float32Array(rows * classes);
  for (let first = 0; first < rows; first += BLOCK) {
    const end = Math.min(rows, first + BLOCK);
    const distances = measure(inputs.subarray(first * columns, end * columns), end - first);
    for (let row = first; row < end; row++) {
      const squared = distances.subarray((row - first) * count, (row - first + 1) * count);
      probabilities.set(softmax(logitsOf(classifier, squared)), row * classes);
    }
  }
  return probabilities;
}

function logitsOf({ gamma, weights, bias }: KernelClassifier, squared: Float32Array): Float64Array {
  const logits = Float64Array.from(bias.values);
  const classes = logits.length;
  for (let vector = 0; vector < squared.length; vector++) {
    const kernel = exp(-gamma * (squared[vector] ?? 0));
    for (let label = 0; label < classes; label++) {
      logits[label] = (logits[label] ?? 0) + kernel * (weights.values[vector * classes + label] ?? 0);
    }
  }
  return logits;
}

function softmax(logits: Float64Array): Float64Array {
  const largest = logits.reduce((most, logit) => Math.max(most, logit), -Infinity);
  const powers = logits.map((logit) => exp(logit - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
