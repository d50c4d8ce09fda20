import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { type ImportRequest, importRecordings } from './index.ts';
import type { ImportSink } from './item.ts';
import { MemorySink } from './memory_sink.ts';

/** Files as other programs write them, made here for the tests: no test reads a file it did not write. */
export async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'a3cp-import-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Imports without progress or cancelling; what is not said is `sound`, `auto` and consent given. */
export async function importInto(sink: ImportSink, request: Partial<ImportRequest> & { path: string }) {
  const hooks = { onProgress: () => undefined, isCancelled: () => false };
  return importRecordings({ modality: 'sound', format: 'auto', consent: 'given', ...request }, sink, hooks);
}

export async function importFiles(
  files: Record<string, string | Uint8Array>,
  { path = '', ...request }: Partial<ImportRequest> = {},
) {
  const folder = await folderWith(files);
  const sink = new MemorySink();
  const result = await importInto(sink, { ...request, path: join(folder, path) });
  return { folder, sink, result, codes: result.rejected.map(({ code }) => code) };
}

export interface WavShape {
  sampleRate?: number;
  channels?: number;
  bits?: 8 | 16 | 24 | 32 | 64;
  float?: boolean;
  extensible?: boolean;
}

/** A WAV of interleaved samples in [-1, 1). */
export function wavBytes(samples: ArrayLike<number>, shape: WavShape = {}): Buffer {
  const { sampleRate = 16_000, channels = 1, bits = 16, float = false, extensible = false } = shape;
  const block = (channels * bits) / 8;
  const tag = float ? 3 : 1;
  const format = Buffer.alloc(extensible ? 40 : 16);
  format.writeUInt16LE(extensible ? 0xfffe : tag, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(sampleRate, 4);
  format.writeUInt32LE(sampleRate * block, 8);
  format.writeUInt16LE(block, 12);
  format.writeUInt16LE(bits, 14);
  if (extensible) {
    format.writeUInt16LE(22, 16);
    format.writeUInt16LE(bits, 18);
    format.writeUInt16LE(tag, 24);
    format.write('000000001000800000aa00389b71', 26, 'hex');
  }
  return riff([
    ['fmt ', format],
    ['LIST', Buffer.from('INFOISFT')],
    ['data', pcmBytes(samples, bits, float)],
  ]);
}

/** A RIFF file of the given chunks, each with its true length. */
export function riff(chunks: readonly [string, Buffer][]): Buffer {
  const body = chunks.map(([name, data]) => {
    const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  });
  const file = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'), ...body]);
  file.writeUInt32LE(file.length - 8, 4);
  return file;
}

function pcmBytes(samples: ArrayLike<number>, bits: number, float: boolean): Buffer {
  const bytes = Buffer.alloc((samples.length * bits) / 8);
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i] ?? 0;
    const at = (i * bits) / 8;
    if (float) bits === 64 ? bytes.writeDoubleLE(value, at) : bytes.writeFloatLE(value, at);
    else if (bits === 8) bytes.writeUInt8(Math.round(value * 128) + 128, at);
    else if (bits < 64) bytes.writeIntLE(Math.round(value * 2 ** (bits - 1)), at, bits / 8);
  }
  return bytes;
}

export function tone(hz: number, seconds: number, sampleRate = 16_000, amplitude = 0.5): Float64Array {
  const length = Math.round(seconds * sampleRate);
  return Float64Array.from({ length }, (_, i) => amplitude * Math.sin((2 * Math.PI * hz * i) / sampleRate));
}

/** A `.npy` of version 1, its header spelled as NumPy spells it. */
export function npyBytes(descr: string, shape: readonly number[], data: Uint8Array, fortran = false): Buffer {
  const axes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const order = fortran ? 'True' : 'False';
  const dictionary = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${axes}), }`;
  const header = dictionary.padEnd(Math.ceil((dictionary.length + 11) / 64) * 64 - 11).concat('\n');
  const start = Buffer.from('\x93NUMPY\x01\0\0\0', 'latin1');
  start.writeUInt16LE(header.length, 8);
  return Buffer.concat([start, Buffer.from(header, 'latin1'), data]);
}

export function float32Bytes(values: ArrayLike<number>): Buffer {
  return Buffer.from(Float32Array.from(values).buffer);
}

export interface ZipEntry {
  name: string;
  content: Uint8Array;
  /** What the archive claims the content inflates to, when that is not the truth. */
  declaredBytes?: number;
}

/** A zip of deflated entries (PKWARE APPNOTE 4.3). */
export function zipBytes(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredBytes = content.length } of entries) {
    const deflated = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(deflated.length, 14);
    facts.writeUInt32LE(declaredBytes, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), deflated]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), facts, place, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** The features of a gesture as A3CP stores them. */
export function npzBytes(values: ArrayLike<number>, shape: readonly number[]): Buffer {
  return zipBytes([{ name: 'features.npy', content: npyBytes('<f4', shape, float32Bytes(values)) }]);
}
