import * as tf from '@tensorflow/tfjs-core';
import { at, type TfliteFile, type TfliteOperator, type TfliteTensor } from './model_file.ts';
import { OPERATORS } from './operators.ts';

/**
 * Runs the operators one after another. @returns the output [rows, classes] of that name
 * @throws RangeError where the file asks for what is not there, or an output is not what the file says it is
 */
export function runGraph(
  { tensors, operators, ...ports }: TfliteFile,
  inputs: ReadonlyMap<string, Float32Array>,
  rows: number,
  output: string,
): Float32Array {
  const known = new Map<number, tf.Tensor>();
  for (const [place, tensor] of tensors.entries())
    if (tensor.data) known.set(place, constant(tensor, tensor.data));
  for (const [name, place] of ports.inputs) {
    const values = inputs.get(name);
    if (!values) throw new RangeError(`the file asks for an input "${name}"`);
    known.set(place, tf.tensor(values, [rows, ...at(tensors, place).shape.slice(1)]));
  }
  for (const operator of operators) runOperator(operator, tensors, known, rows);
  const wanted = ports.outputs.get(output);
  return Float32Array.from(valueAt(known, wanted ?? -1).dataSync());
}

function runOperator(
  { code, inputs, outputs, options }: TfliteOperator,
  tensors: readonly TfliteTensor[],
  known: Map<number, tf.Tensor>,
  rows: number,
): void {
  const run = OPERATORS.get(code);
  if (!run) throw new RangeError(`the file has an operator of the unknown kind ${code}`);
  const read = inputs.filter((place) => place !== -1).map((place) => valueAt(known, place));
  const found = run(read, options);
  for (const [i, place] of outputs.entries()) {
    known.set(place, checked(at(found, i), at(tensors, place), rows));
  }
}

function valueAt(known: ReadonlyMap<number, tf.Tensor>, place: number): tf.Tensor {
  const value = known.get(place);
  if (value) return value;
  throw new RangeError(`an operator reads tensor ${place}, which nothing has made`);
}

function constant({ name, shape, type }: TfliteTensor, data: Uint8Array): tf.Tensor {
  if (type === 'bool' || data.length !== 4 * tf.util.sizeFromShape([...shape])) {
    throw new RangeError(`the constant "${name}" has ${data.length} bytes`);
  }
  // A copy of its own: Node's buffers are views into larger ones, and their `slice` copies nothing.
  const { buffer } = new Uint8Array(data);
  const values = type === 'int32' ? new Int32Array(buffer) : new Float32Array(buffer);
  return tf.tensor(values, [...shape], type);
}

/** Small runtimes trust the type and the shape that the file gives, so that they have to be right. */
function checked(value: tf.Tensor, { name, shape, type }: TfliteTensor, rows: number): tf.Tensor {
  const [first = 1, ...rest] = shape;
  const [foundFirst, ...foundRest] = value.shape;
  const fits = foundFirst === rows * first && foundRest.join() === rest.join() && value.dtype === type;
  if (fits) return value;
  throw new RangeError(`"${name}" is ${value.dtype} [${value.shape}], the file says ${type} [${shape}]`);
}
