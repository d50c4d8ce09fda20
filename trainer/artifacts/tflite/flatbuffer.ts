import { Builder, type Offset } from 'flatbuffers';

/**
 * FlatBuffers without a compiler: a table is the list of its fields by their number in the schema, null where it
 * keeps the schema's default. The same tables give the same bytes.
 */
export type Field =
  | { int8: number }
  | { int32: number }
  | { float32: number }
  | { text: string }
  | { int32s: readonly number[] }
  | { bytes: Uint8Array }
  | { table: Table }
  | { tables: readonly Table[] };
export type Table = readonly (Field | null)[];

/** Raw data begins at a multiple of this, so that a program can use a file as it lies in memory. */
const BYTES_ALIGNMENT = 16;

/** @param identifier four characters that say what kind of file it is */
export function flatBuffer(root: Table, identifier: string): Uint8Array {
  const builder = new Builder();
  builder.finish(writeTable(builder, root), identifier);
  return builder.asUint8Array().slice();
}

/** What a table refers to is written before the table itself. */
function writeTable(builder: Builder, table: Table): Offset {
  const places = table.map((field) => (field ? writeReferred(builder, field) : 0));
  builder.startObject(table.length);
  for (const [id, field] of table.entries()) if (field) addField(builder, id, field, places[id] ?? 0);
  return builder.endObject();
}

function writeReferred(builder: Builder, field: Field): Offset {
  if ('text' in field) return builder.createString(field.text);
  if ('bytes' in field) return writeBytes(builder, field.bytes);
  if ('int32s' in field) return writeVector(builder, field.int32s, (value) => builder.addInt32(value));
  if ('table' in field) return writeTable(builder, field.table);
  if (!('tables' in field)) return 0;
  const offsets = field.tables.map((table) => writeTable(builder, table));
  return writeVector(builder, offsets, (offset) => builder.addOffset(offset));
}

/** Vectors grow downwards: the last value is written first. */
function writeVector(builder: Builder, values: readonly number[], add: (value: number) => void): Offset {
  builder.startVector(4, values.length, 4);
  for (const value of values.toReversed()) add(value);
  return builder.endVector();
}

function writeBytes(builder: Builder, bytes: Uint8Array): Offset {
  builder.startVector(1, bytes.length, BYTES_ALIGNMENT);
  for (let i = bytes.length - 1; i >= 0; i--) builder.writeInt8(bytes[i] ?? 0);
  return builder.endVector();
}

/** Fields are written even where they hold the default: readers differ in what they take for granted. */
function addField(builder: Builder, id: number, field: Field, place: Offset): void {
  if ('int8' in field) builder.addFieldInt8(id, field.int8, null);
  else if ('int32' in field) builder.addFieldInt32(id, field.int32, null);
  else if ('float32' in field) builder.addFieldFloat32(id, field.float32, null);
  else builder.addFieldOffset(id, place, 0);
}
