import { Table } from './table.ts';

/**
 * What a TensorFlow Lite file says, read by the numbers of its schema
 * (https://github.com/tensorflow/tensorflow/blob/master/tensorflow/lite/schema/schema.fbs), written apart from
 * the writer so that a fault in one shows in the other.
 */
export interface TfliteFile {
  tensors: readonly TfliteTensor[];
  operators: readonly TfliteOperator[];
  /** Places in `tensors`, by the names of the signature. */
  inputs: ReadonlyMap<string, number>;
  outputs: ReadonlyMap<string, number>;
  metadata: ReadonlyMap<string, string>;
}

export interface TfliteTensor {
  name: string;
  /** For one row. */
  shape: readonly number[];
  type: 'float32' | 'int32' | 'bool';
  /** Of a constant. */
  data: Uint8Array | null;
}

export interface TfliteOperator {
  /** enum BuiltinOperator */
  code: number;
  inputs: readonly number[];
  outputs: readonly number[];
  options: Table | null;
}

const TYPES: ReadonlyMap<number, TfliteTensor['type']> = new Map([
  [0, 'float32'],
  [2, 'int32'],
  [6, 'bool'],
] as const);

/** @throws RangeError where the file is cut off or is not what its format says */
export function readTfliteFile(file: Uint8Array): TfliteFile {
  const model = Table.root(file, 'TFL3');
  if (model.integer(0) !== 3) throw new RangeError(`schema version ${model.integer(0)}`);
  const buffers = model.tables(4).map((buffer) => buffer.bytes(0));
  const codes = model.tables(1).map((code) => Math.max(code.byte(0), code.integer(3)));
  const graph = only(model.tables(2), 'graph');
  const signature = only(model.tables(7), 'signature');
  return {
    tensors: graph.tables(0).map((tensor) => readTensor(tensor, buffers)),
    operators: graph.tables(3).map((operator) => readOperator(operator, codes)),
    inputs: readNames(signature.tables(0)),
    outputs: readNames(signature.tables(1)),
    metadata: new Map(model.tables(6).map((entry) => [entry.text(0), text(at(buffers, entry.integer(1)))])),
  };
}

function readTensor(table: Table, buffers: readonly Uint8Array[]): TfliteTensor {
  const type = TYPES.get(table.byte(1));
  if (!type) throw new RangeError(`a tensor of type ${table.byte(1)}`);
  const buffer = table.integer(2);
  const data = buffer === 0 ? null : at(buffers, buffer);
  return { name: table.text(3), shape: table.integers(0), type, data };
}

function readOperator(table: Table, codes: readonly number[]): TfliteOperator {
  const [inputs, outputs] = [table.integers(1), table.integers(2)];
  return { code: at(codes, table.integer(0)), inputs, outputs, options: table.table(4) };
}

function readNames(maps: readonly Table[]): Map<string, number> {
  return new Map(maps.map((map) => [map.text(0), map.integer(1)]));
}

function only(tables: readonly Table[], what: string): Table {
  const [first, another] = tables;
  if (first && !another) return first;
  throw new RangeError(`the file has ${tables.length} of what should be one ${what}`);
}

/** The item at a place that must be in the list. */
export function at<T>(list: readonly T[], place: number): T {
  const item = list[place];
  if (item !== undefined) return item;
  throw new RangeError(`the file asks for item ${place} of ${list.length}`);
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
