import * as tf from '@tensorflow/tfjs-core';
import { input, type Run, withoutActivation } from './operator.ts';
import type { Table } from './table.ts';
import { windowOperators } from './window_operators.ts';

const unary =
  (run: (x: tf.Tensor) => tf.Tensor): Run =>
  (inputs) => [run(input(inputs))];
const binary =
  (run: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor): Run =>
  (inputs) => [run(input(inputs), input(inputs, 1))];
const arithmetic =
  (run: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor): Run =>
  (inputs, options) => {
    withoutActivation(options?.byte(0));
    return binary(run)(inputs, options);
  };
const reduction =
  (run: (x: tf.Tensor, axes: number[], keep: boolean) => tf.Tensor): Run =>
  (inputs, options) => [run(input(inputs), numbers(input(inputs, 1)), options?.byte(0) === 1)];

const numbers = (tensor: tf.Tensor) => [...tensor.dataSync()];

/** Builtin operators by their code in enum BuiltinOperator, as TensorFlow's own documentation describes them. */
export const OPERATORS: ReadonlyMap<number, Run> = new Map<number, Run>([
  ...windowOperators,
  [0, arithmetic(tf.add)],
  [2, (inputs, options) => [tf.concat([...inputs], options?.integer(0))]],
  [9, fullyConnected],
  [14, unary(tf.sigmoid)],
  [18, arithmetic(tf.mul)],
  [19, unary(tf.relu)],
  [22, (inputs) => [tf.reshape(input(inputs), numbers(input(inputs, 1)))]],
  [25, (inputs, options) => [tf.softmax(tf.mul(input(inputs), options?.float(0) ?? 0))]],
  [28, unary(tf.tanh)],
  [34, pad],
  [36, gather],
  [40, reduction(tf.mean)],
  [41, arithmetic(tf.sub)],
  [42, arithmetic(tf.div)],
  [47, unary(tf.exp)],
  [48, topK],
  [49, (inputs, options) => tf.split(input(inputs, 1), options?.integer(0) ?? 0, numbers(input(inputs))[0])],
  [53, unary((x) => tf.cast(x, 'float32'))],
  [55, binary(tf.maximum)],
  [57, binary(tf.minimum)],
  [63, binary(tf.lessEqual)],
  [72, binary(tf.notEqual)],
  [73, unary(tf.log)],
  [74, reduction(tf.sum)],
  [76, unary(tf.rsqrt)],
  [82, reduction(tf.max)],
  [83, (inputs, options) => [tf.stack([...inputs], options?.integer(1))]],
  [88, (inputs, options) => tf.unstack(input(inputs), options?.integer(1))],
  [123, (inputs) => [tf.where(input(inputs), input(inputs, 1), input(inputs, 2))]],
]);

/** x · weightsᵀ + bias, which may be left out. */
function fullyConnected(inputs: readonly tf.Tensor[], options: Table | null): tf.Tensor[] {
  withoutActivation(options?.byte(0));
  const products = tf.matMul(input(inputs), input(inputs, 1), false, true);
  return [inputs.length === 2 ? products : tf.add(products, input(inputs, 2))];
}

function gather(inputs: readonly tf.Tensor[], options: Table | null): tf.Tensor[] {
  return [tf.gather(input(inputs), input(inputs, 1), options?.integer(0), options?.integer(1))];
}

function topK(inputs: readonly tf.Tensor[]): tf.Tensor[] {
  const [count = 0] = numbers(input(inputs, 1));
  const { values, indices } = tf.topk(input(inputs), count);
  return [values, indices];
}

/** Zeros around the values: [axes, 2] says how many before and behind them. */
function pad(inputs: readonly tf.Tensor[]): tf.Tensor[] {
  const widths = numbers(input(inputs, 1));
  const pairs = input(inputs).shape.map((_, axis): [number, number] => [
    widths[2 * axis] ?? 0,
    widths[2 * axis + 1] ?? 0,
  ]);
  return [tf.pad(input(inputs), pairs)];
}
