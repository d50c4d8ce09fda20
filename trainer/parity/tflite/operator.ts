import type * as tf from '@tensorflow/tfjs-core';
import type { Table } from './table.ts';

/** What an operator does, with its own table of options; throws where it is told what we know nothing of. */
export type Run = (inputs: readonly tf.Tensor[], options: Table | null) => tf.Tensor[];

export function input(inputs: readonly tf.Tensor[], place = 0): tf.Tensor {
  const tensor = inputs[place];
  if (tensor) return tensor;
  throw new RangeError(`an operator lacks its input ${place}`);
}

/** Our files never ask for an activation in an operator's options. */
export function withoutActivation(activation: number | undefined): void {
  if (activation) throw new RangeError(`an operator with activation ${activation}`);
}
