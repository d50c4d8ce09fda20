import type { LabelledRows } from '../data.ts';
import type { ResolvedFitOptions } from '../options.ts';
import type { TensorFlow } from './model.ts';

export type Tensor = ReturnType<TensorFlow['tensor']>;

/** Targets of some rows as the loss takes them: smoothed probabilities, or numbers. [rows, outputs] */
export function targetTensor(
  tf: TensorFlow,
  { targets, rows }: LabelledRows,
  outputs: number,
  smoothing: number,
): Tensor {
  if (!(targets instanceof Uint16Array)) {
    const share = (value: number) => value * (1 - smoothing) + smoothing / 2;
    return tf.tensor2d(smoothing > 0 ? targets.map(share) : targets, [rows, outputs]);
  }
  const values = new Float32Array(rows * outputs).fill(smoothing / outputs);
  for (const [row, target] of targets.entries()) {
    values[row * outputs + target] = 1 - smoothing + smoothing / outputs;
  }
  return tf.tensor2d(values, [rows, outputs]);
}

/** The loss of each row, given what comes before the last activation. */
export function rowLosses(
  tf: TensorFlow,
  { loss, classWeights }: ResolvedFitOptions,
  outputs: Tensor,
  targets: Tensor,
): Tensor {
  switch (loss) {
    case 'softmax_cross_entropy': {
      const entropy = tf.neg(tf.sum(tf.mul(targets, tf.logSoftmax(outputs)), 1));
      if (!classWeights) return entropy;
      return tf.mul(entropy, tf.gather(tf.tensor1d(classWeights), tf.argMax(targets, 1)));
    }
    case 'binary_cross_entropy': {
      const certain = tf.sub(tf.relu(outputs), tf.mul(outputs, targets));
      return tf.mean(tf.add(certain, tf.log1p(tf.exp(tf.neg(tf.abs(outputs))))), 1);
    }
    case 'mean_squared_error':
      return tf.mean(tf.squaredDifference(outputs, targets), 1);
  }
}

/** Hits of all rows: right classes, or the share of outputs on the right side. */
export function countHits(
  tf: TensorFlow,
  { loss }: ResolvedFitOptions,
  outputs: Tensor,
  targets: Tensor,
): Tensor {
  switch (loss) {
    case 'softmax_cross_entropy':
      return tf.sum(tf.cast(tf.equal(tf.argMax(outputs, 1), tf.argMax(targets, 1)), 'float32'));
    case 'binary_cross_entropy':
      return tf.sum(
        tf.mean(tf.cast(tf.equal(tf.greater(outputs, 0), tf.greater(targets, 0.5)), 'float32'), 1),
      );
    case 'mean_squared_error':
      return tf.scalar(0);
  }
}
