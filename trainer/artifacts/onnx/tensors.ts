import type { Tensor } from '../../engine/architecture.ts';
import { toFloat32Bytes, toFloat64Bytes } from '../bytes.ts';
import { bytesField, type Field, integerField, message, textField } from './protobuf.ts';

/** TensorProto.DataType, which `Cast` names its result by too. */
export const ELEMENT = { float: 1, int64: 7, double: 11 } as const;

/** Whole numbers that an operator reads as a tensor: axes, shapes, places. A list, where no shape is given. */
export interface IntegerTensor {
  integers: readonly number[];
  shape?: readonly number[];
}

/** Double precision, where single would lose what follows. */
export interface DoubleTensor {
  shape: readonly number[];
  doubles: readonly number[];
}

/** Numbers that a graph brings along. */
export type Initializer = Tensor | IntegerTensor | DoubleTensor;

export function tensorProto(name: string, tensor: Initializer): Uint8Array {
  if ('integers' in tensor) {
    const { integers, shape = [integers.length] } = tensor;
    const values = integers.map((value) => integerField(7, value));
    return message([...dimensions(shape), integerField(2, ELEMENT.int64), ...values, textField(8, name)]);
  }
  const [element, bytes] =
    'doubles' in tensor
      ? [ELEMENT.double, toFloat64Bytes(tensor.doubles)]
      : [ELEMENT.float, toFloat32Bytes(tensor.values)];
  return message([
    ...dimensions(tensor.shape),
    integerField(2, element),
    textField(8, name),
    bytesField(9, bytes),
  ]);
}

function dimensions(shape: readonly number[]): Field[] {
  return shape.map((extent) => integerField(1, extent));
}
