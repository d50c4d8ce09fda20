import * as tf from '@tensorflow/tfjs-core';
import { input, type Run, withoutActivation } from './operator.ts';
import type { Table } from './table.ts';

/** Operators that slide a window over images [rows, height, width, channels]. */
export const windowOperators: readonly [number, Run][] = [
  [1, (inputs, options) => [pool(tf.avgPool, inputs, options)]],
  [3, convolution],
  [4, depthwise],
  [17, (inputs, options) => [pool(tf.maxPool, inputs, options)]],
];

/** Weights are [filters, height, width, channels]. */
function convolution(inputs: readonly tf.Tensor[], options: Table | null): tf.Tensor[] {
  const { strides, padding } = windows(options);
  withoutActivation(options?.byte(3));
  const kernel = tf.transpose(rank4(input(inputs, 1)), [1, 2, 3, 0]);
  return [tf.add(tf.conv2d(rank4(input(inputs)), rank4(kernel), strides, padding), input(inputs, 2))];
}

/** Weights are [1, height, width, channels]: one filter for each. */
function depthwise(inputs: readonly tf.Tensor[], options: Table | null): tf.Tensor[] {
  const { strides, padding } = windows(options);
  withoutActivation(options?.byte(4));
  const kernel = tf.transpose(rank4(input(inputs, 1)), [1, 2, 3, 0]);
  const sums = tf.depthwiseConv2d(rank4(input(inputs)), rank4(kernel), strides, padding);
  return [tf.add(sums, input(inputs, 2))];
}

function pool(run: typeof tf.maxPool, inputs: readonly tf.Tensor[], options: Table | null): tf.Tensor {
  const { strides, padding } = windows(options);
  withoutActivation(options?.byte(5));
  const size: [number, number] = [options?.integer(4) ?? 0, options?.integer(3) ?? 0];
  return run(rank4(input(inputs)), size, strides, padding);
}

function windows(options: Table | null): { strides: [number, number]; padding: 'same' | 'valid' } {
  const strides: [number, number] = [options?.integer(2) ?? 0, options?.integer(1) ?? 0];
  return { strides, padding: options?.byte(0) === 1 ? 'valid' : 'same' };
}

function rank4(tensor: tf.Tensor): tf.Tensor4D {
  const [a = 0, b = 0, c = 0, d = 0] = tensor.shape;
  return tf.reshape(tensor, [a, b, c, d]);
}
