import type { Tensor } from '../../engine/architecture.ts';
import { toFloat32Bytes } from '../bytes.ts';
import type { Table } from './flatbuffer.ts';
import type { OperatorName, TensorType } from './schema.ts';

/** A tensor of the graph, by its place in the list of tensors; its shape is that of one row. */
export interface Value {
  index: number;
  shape: readonly number[];
}

/** What an operator is given where it could be given more. */
export const ABSENT: Value = { index: -1, shape: [] };

export interface TfliteTensor {
  name: string;
  shape: readonly number[];
  type: TensorType;
  /** Little-endian numbers of a constant; null: known when it runs. */
  data: Uint8Array | null;
}

export interface TfliteOperator {
  name: OperatorName;
  inputs: readonly number[];
  outputs: readonly number[];
  /** Fields of the operator's own table of options. */
  options: Table;
}

interface NodeOptions {
  options?: Table;
  type?: TensorType;
}

/** Collects tensors and operators; every name begins with the prefix of the part being written. */
export class GraphWriter {
  readonly tensors: TfliteTensor[] = [];
  readonly operators: TfliteOperator[] = [];
  readonly #prefix: string;

  constructor(prefix = '', parent?: GraphWriter) {
    this.#prefix = prefix;
    if (!parent) return;
    this.tensors = parent.tensors;
    this.operators = parent.operators;
  }

  /** A writer into the same graph whose names stand below `name`. */
  below(name: string): GraphWriter {
    return new GraphWriter(`${this.#prefix}${name}/`, this);
  }

  /** What the graph is given. */
  input(name: string, shape: readonly number[]): Value {
    return this.#add({ name, shape, type: 'FLOAT32', data: null });
  }

  /** Adds an operator with one output. @param shape of the output for one row */
  node(
    name: string,
    operator: OperatorName,
    inputs: readonly Value[],
    shape: readonly number[],
    { options = [], type = 'FLOAT32' }: NodeOptions = {},
  ): Value {
    const output = this.#add({ name: `${this.#prefix}${name}`, shape, type, data: null });
    this.#operate(operator, inputs, [output], options);
    return output;
  }

  /** Adds an operator whose outputs, each with a name of its own, are all of one shape. */
  nodeWithOutputs(
    outputs: readonly { name: string; type?: TensorType }[],
    operator: OperatorName,
    inputs: readonly Value[],
    shape: readonly number[],
    options: Table = [],
  ): Value[] {
    const values = outputs.map(({ name, type = 'FLOAT32' }) =>
      this.#add({ name: `${this.#prefix}${name}`, shape, type, data: null }),
    );
    this.#operate(operator, inputs, values, options);
    return values;
  }

  constant(name: string, { shape, values }: Tensor): Value {
    return this.#add({
      name: `${this.#prefix}${name}`,
      shape,
      type: 'FLOAT32',
      data: toFloat32Bytes(values),
    });
  }

  scalar(name: string, value: number): Value {
    return this.constant(name, { shape: [], values: Float32Array.of(value) });
  }

  /** @param shape by default one axis that holds them all */
  integers(name: string, integers: readonly number[], shape: readonly number[] = [integers.length]): Value {
    return this.#add({
      ...{ name: `${this.#prefix}${name}`, shape, type: 'INT32' },
      data: toInt32Bytes(integers),
    });
  }

  /** Gives a tensor the name by which programs ask for it. */
  rename({ index }: Value, name: string): void {
    const tensor = this.tensors[index];
    if (tensor) this.tensors[index] = { ...tensor, name };
  }

  #add(tensor: TfliteTensor): Value {
    return { index: this.tensors.push(tensor) - 1, shape: tensor.shape };
  }

  #operate(name: OperatorName, inputs: readonly Value[], outputs: readonly Value[], options: Table): void {
    const indices = (values: readonly Value[]) => values.map(({ index }) => index);
    this.operators.push({ name, inputs: indices(inputs), outputs: indices(outputs), options });
  }
}

function toInt32Bytes(integers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * integers.length));
  for (const [i, integer] of integers.entries()) view.setInt32(4 * i, integer, true);
  return new Uint8Array(view.buffer);
}
