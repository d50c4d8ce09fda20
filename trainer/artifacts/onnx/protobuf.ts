import { concatenate, toFloat32Bytes } from '../bytes.ts';

/**
 * The wire format of Protocol Buffers (https://protobuf.dev/programming-guides/encoding), as far as writing
 * an ONNX model needs it. A message is the bytes of its fields one after the other, in the order given.
 */

const VARINT = 0;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

/** Bytes of a field, ready to stand in its message. */
export type Field = Uint8Array;

export function message(fields: readonly Field[]): Uint8Array {
  return concatenate(fields);
}

/** int32, int64 and enum fields; a negative number is written as its two's complement of 64 bits. */
export function integerField(number: number, value: number): Field {
  return concatenate([tag(number, VARINT), integer(value)]);
}

/** Repeated int64 fields in one piece, which readers accept wherever they accept them one by one. */
export function packedIntegersField(number: number, values: readonly number[]): Field {
  return bytesField(number, concatenate(values.map(integer)));
}

export function fixed32Field(number: number, value: number): Field {
  return concatenate([tag(number, FIXED_32), toFloat32Bytes(Float32Array.of(value))]);
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

function integer(value: number): Uint8Array {
  if (value >= 0) return varint(value);
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return Uint8Array.of(...bytes, Number(rest));
}

/** Seven bits a byte, lowest first; the high bit says that another byte follows. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Uint8Array.of(...bytes, rest);
}
