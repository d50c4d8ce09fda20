import { z } from 'zod';
import type { Tensor } from '../engine/architecture.ts';
import { byName } from './by_name.ts';
import { concatenate, fromFloat32Bytes, toFloat32Bytes } from './bytes.ts';
import { damaged } from './errors.ts';

/**
 * Safetensors (https://github.com/huggingface/safetensors#format): the header's length as 64-bit
 * little-endian, a JSON header padded with spaces, then the tensors' bytes without holes. Only float32 is
 * written and read; the tensors stand in the order of their names, so the same numbers give the same bytes.
 */

const LENGTH_BYTES = 8;
const ALIGNMENT = 8;
/** Far above what our networks need (some 100 bytes a tensor), far below what would fill the memory. */
const LARGEST_HEADER = 1 << 20;

const size = z.int().nonnegative();
const entrySchema = z.strictObject({
  dtype: z.literal('F32'),
  shape: z.array(size),
  data_offsets: z.tuple([size, size]),
});
type Entry = z.infer<typeof entrySchema>;
const headerSchema = z.record(z.string(), entrySchema);

export function writeSafetensors(tensors: ReadonlyMap<string, Tensor>): Uint8Array {
  const header: Record<string, Entry> = {};
  const data: Uint8Array[] = [];
  let offset = 0;
  for (const [name, { shape, values }] of byName(tensors)) {
    const bytes = toFloat32Bytes(values);
    header[name] = { dtype: 'F32', shape: [...shape], data_offsets: [offset, offset + bytes.length] };
    data.push(bytes);
    offset += bytes.length;
  }
  return concatenate([...encodeHeader(header), ...data]);
}

/** Reads what `writeSafetensors` wrote; anything else is refused with `ARTIFACT_DAMAGED`. */
export function readSafetensors(file: Uint8Array, name: string): Map<string, Tensor> {
  const headerBytes = readHeaderBytes(file, name);
  const header = parseHeader(headerBytes, name);
  const data = file.subarray(LENGTH_BYTES + headerBytes.length);
  checkCoverage(Object.values(header), data.length, name);
  return new Map(Object.entries(header).map(([key, entry]) => [key, readTensor(entry, data)]));
}

function encodeHeader(header: Record<string, Entry>): Uint8Array[] {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(Math.ceil(json.length / ALIGNMENT) * ALIGNMENT).fill(0x20);
  padded.set(json);
  const length = new DataView(new ArrayBuffer(LENGTH_BYTES));
  length.setBigUint64(0, BigInt(padded.length), true);
  return [new Uint8Array(length.buffer), padded];
}

function readHeaderBytes(file: Uint8Array, name: string): Uint8Array {
  if (file.length < LENGTH_BYTES) throw damaged(name, 'it ends before its header.');
  const length = new DataView(file.buffer, file.byteOffset, LENGTH_BYTES).getBigUint64(0, true);
  if (length > BigInt(LARGEST_HEADER)) throw damaged(name, `its header claims ${length} bytes.`);
  if (length > BigInt(file.length - LENGTH_BYTES)) throw damaged(name, 'it ends within its header.');
  return file.subarray(LENGTH_BYTES, LENGTH_BYTES + Number(length));
}

function parseHeader(bytes: Uint8Array, name: string): Record<string, Entry> {
  try {
    return headerSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw damaged(name, 'its header is not that of a float32 safetensors file.', cause);
  }
}

/** Every byte belongs to exactly one tensor: no overlap, no hole, nothing out of range, no wrong size. */
function checkCoverage(entries: readonly Entry[], dataBytes: number, name: string): void {
  let covered = 0;
  for (const { shape, data_offsets } of [...entries].sort(byOffset)) {
    const [begin, end] = data_offsets;
    const bytes = shape.reduce((product, extent) => product * extent, Float32Array.BYTES_PER_ELEMENT);
    if (begin !== covered) throw damaged(name, `its tensors overlap or leave a hole at byte ${begin}.`);
    if (end - begin !== bytes) throw damaged(name, `a tensor of ${bytes} bytes claims ${end - begin}.`);
    covered = end;
  }
  if (covered !== dataBytes) throw damaged(name, `it holds ${dataBytes} bytes of numbers, not ${covered}.`);
}

/** By begin, then end: an empty tensor stands before the one that begins where it does. */
function byOffset({ data_offsets: [a, aEnd] }: Entry, { data_offsets: [b, bEnd] }: Entry): number {
  return a - b || aEnd - bEnd;
}

function readTensor({ shape, data_offsets: [begin, end] }: Entry, data: Uint8Array): Tensor {
  return { shape, values: fromFloat32Bytes(data.subarray(begin, end)) };
}
