import { type Field, flatBuffer, type Table } from './flatbuffer.ts';
import type { GraphWriter, TfliteOperator, TfliteTensor, Value } from './graph.ts';
import { FILE_IDENTIFIER, type OperatorName, operatorKind, SCHEMA_VERSION, TENSOR_TYPES } from './schema.ts';

/** The tables of the schema, field by field in the schema's order. */

/** A tensor that programs give or ask for, by the name that they use. */
export interface Port {
  name: string;
  value: Value;
}

export interface Ports {
  inputs: readonly Port[];
  outputs: readonly Port[];
}

/** The signature that TensorFlow gives a model which does one thing. */
const SIGNATURE = 'serving_default';

/** table Model */
export function modelFile(
  { tensors, operators }: GraphWriter,
  ports: Ports,
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const buffers = new Buffers();
  const names = [...new Set(operators.map(({ name }) => name))].sort();
  const subgraph = subGraph(tensors, operators, ports, { names, buffers });
  const entries = Object.entries(metadata).map(([name, text]) => metadataEntry(name, text, buffers));
  const root: Table = [
    { int32: SCHEMA_VERSION },
    { tables: names.map(operatorCode) },
    { tables: [subgraph] },
    { text: 'a3cp-trainer' },
    { tables: buffers.tables },
    null,
    { tables: entries },
    { tables: [signatureDef(ports)] },
  ];
  return flatBuffer(root, FILE_IDENTIFIER);
}

/** table Buffer: the first is empty and stands for what is not there. */
class Buffers {
  readonly tables: Table[] = [[]];

  add(bytes: Uint8Array): number {
    return this.tables.push([{ bytes }]) - 1;
  }
}

/** table OperatorCode; the code's old place and its new one both hold it while it is below 127. */
function operatorCode(name: OperatorName): Table {
  const { code, version } = operatorKind(name);
  return [{ int8: code }, null, { int32: version }, { int32: code }];
}

interface Lists {
  names: readonly OperatorName[];
  buffers: Buffers;
}

function subGraph(
  tensors: readonly TfliteTensor[],
  operators: readonly TfliteOperator[],
  { inputs, outputs }: Ports,
  { names, buffers }: Lists,
): Table {
  return [
    { tables: tensors.map((tensor) => tensorTable(tensor, buffers)) },
    { int32s: inputs.map(({ value }) => value.index) },
    { int32s: outputs.map(({ value }) => value.index) },
    { tables: operators.map((operator) => operatorTable(operator, names)) },
    { text: 'main' },
  ];
}

/** table Tensor */
function tensorTable({ name, shape, type, data }: TfliteTensor, buffers: Buffers): Table {
  const buffer = data ? buffers.add(data) : 0;
  return [{ int32s: shape }, { int8: TENSOR_TYPES[type] }, { int32: buffer }, { text: name }];
}

/** table Operator */
function operatorTable(
  { name, inputs, outputs, options }: TfliteOperator,
  names: readonly OperatorName[],
): Table {
  const { options: kind } = operatorKind(name);
  const own: (Field | null)[] = kind === 0 ? [] : [{ int8: kind }, { table: options }];
  return [{ int32: names.indexOf(name) }, { int32s: inputs }, { int32s: outputs }, ...own];
}

/** table Metadata: a name and the buffer that holds its text. */
function metadataEntry(name: string, text: string, buffers: Buffers): Table {
  return [{ text: name }, { int32: buffers.add(new TextEncoder().encode(text)) }];
}

/** table SignatureDef, with a table TensorMap for each name. */
function signatureDef({ inputs, outputs }: Ports): Table {
  const maps = (ports: readonly Port[]) =>
    ports.map(({ name, value }): Table => [{ text: name }, { int32: value.index }]);
  return [{ tables: maps(inputs) }, { tables: maps(outputs) }, { text: SIGNATURE }, null, { int32: 0 }];
}
