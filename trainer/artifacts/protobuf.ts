import { concatenate } from './bytes.ts';

/**
 * The wire format of Protocol Buffers (https://protobuf.dev/programming-guides/encoding), as far as writing
 * an ONNX model needs it. A message is the bytes of its fields one after the other, in the order given.
 */

const VARINT = 0;
const LENGTH_DELIMITED = 2;

/** Bytes of a field, ready to stand in its message. */
export type Field = Uint8Array;

export function message(fields: readonly Field[]): Uint8Array {
  return concatenate(fields);
}

/** int32, int64 and enum fields of non-negative value. */
export function integerField(number: number, value: number): Field {
  return concatenate([tag(number, VARINT), varint(value)]);
}

export function textField(number: number, value: string): Field {
  return bytesField(number, new TextEncoder().encode(value));
}

/** Fields of bytes, and fields that hold a message. */
export function bytesField(number: number, value: Uint8Array): Field {
  return concatenate([tag(number, LENGTH_DELIMITED), varint(value.length), value]);
}

function tag(number: number, wireType: number): Uint8Array {
  return varint(number * 8 + wireType);
}

/** Seven bits a byte, lowest first; the high bit says that another byte follows. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Uint8Array.of(...bytes, rest);
}
