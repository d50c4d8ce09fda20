import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../errors.ts';
import { float32Bytes, folderWith, importInto, npyBytes, npzBytes, tone, wavBytes } from './fixtures.ts';
import { MemorySink } from './memory_sink.ts';
import { parseNpy } from './npy/array.ts';
import { parseNpz } from './npy/npz.ts';
import { ItemRejection } from './rejection.ts';
import { decodeWav } from './wav/reader.ts';

const TWO_GIGABYTES = 2 ** 31;

/** A file of holes: it has the size, but not the blocks. */
async function sparseFile(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, 'RIFF');
  await truncate(path, TWO_GIGABYTES);
}

describe('a file of two gigabytes is rejected without being read', () => {
  const record = { user_id: 'u', session_id: 's', modality: 'gesture', raw_features_ref: { uri: 'big.npz' } };
  test.each([
    ['a WAV', 'eat/big.wav', {}, 'sound'],
    ['the features of a record', 'big.npz', { 's.jsonl': `${JSON.stringify(record)}\n` }, 'gesture'],
    ['a NumPy frame', 'eat/0/0.npy', {}, 'gesture'],
  ] as const)('%s', async (_, path, others, modality) => {
    const folder = await folderWith(others);
    await sparseFile(join(folder, path));
    const before = process.memoryUsage().rss;
    const { accepted, rejected } = await importInto(new MemorySink(), { path: folder, modality });
    expect(accepted).toBe(0);
    expect(rejected).toMatchObject([{ code: 'TOO_LARGE' }]);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 2 ** 20);
  });

  test('an index: the import is refused', async () => {
    const folder = await folderWith({});
    await sparseFile(join(folder, 'index.csv'));
    await expect(importInto(new MemorySink(), { path: folder })).rejects.toMatchObject({
      code: 'IMPORT_INDEX',
    });
  });
});

/** Whole files with one thing done to them: cut off, some bytes changed, or nothing but noise. */
function damaged(whole: Uint8Array): fc.Arbitrary<Buffer> {
  const cut = fc.nat({ max: whole.length }).map((length) => Buffer.from(whole.subarray(0, length)));
  const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }));
  const changed = fc.array(change, { minLength: 1, maxLength: 8 }).map((changes) => {
    const bytes = Buffer.from(whole);
    for (const [at, value] of changes) bytes[at] = value;
    return bytes;
  });
  const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
  return fc.oneof(cut, changed, noise);
}

describe('damaged bytes never end in anything but a rejection', () => {
  test.each([
    [
      'WAV',
      wavBytes(tone(440, 0.02), { sampleRate: 8000, channels: 2, extensible: true }),
      async (bytes: Buffer) => decodeWav(bytes),
    ],
    ['NPY', npyBytes('<f8', [2, 3], new Uint8Array(48), true), async (bytes: Buffer) => parseNpy(bytes)],
    ['NPZ', npzBytes([1, 2, 3, 4, 5, 6], [3, 2]), parseNpz],
  ] as const)('%s', async (_, whole, decode: (bytes: Buffer) => Promise<unknown>) => {
    await fc.assert(
      fc.asyncProperty(damaged(whole), async (bytes) => {
        const failure: unknown = await decode(bytes).then(
          () => null,
          (error) => error,
        );
        expect(failure === null || failure instanceof ItemRejection, String(failure)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  const record = {
    record_id: 'r',
    user_id: 'u',
    session_id: 's',
    timestamp: '2025-06-15T12:34:56Z',
    modality: 'gesture',
    annotation: { intent: 'eat' },
    classifier_output: { eat: 1, unknown: 0 },
    raw_features_ref: { uri: 'a.npz', shape: [1, 2], dtype: 'float32' },
  };
  const session = Buffer.from(`${JSON.stringify(record)}\n`.repeat(3));
  const others = {
    'a.npz': npzBytes([1, 2], [1, 2]),
    'x.wav': wavBytes(tone(440, 0.02)),
    'data.f32': float32Bytes([1, 2, 3, 4]),
  };
  test.each([
    ['s.jsonl', session, 's.jsonl', 'gesture'],
    ['poses.csv', Buffer.from('label,x,y\n"a, b",1,2\nb,3e-1,4\n'), 'poses.csv', 'gesture'],
    ['index.csv', Buffer.from('path,label,user\nx.wav,"eat",anna\n'), '', 'sound'],
    ['index.csv', Buffer.from('id,label,offset,frames\na,eat,0,1\nb,drink,1,1\n'), '', 'gesture'],
  ] as const)('%s', async (file, whole, path, modality) => {
    const folder = await folderWith(others);
    await fc.assert(
      fc.asyncProperty(damaged(whole), async (bytes) => {
        await writeFile(join(folder, file), bytes);
        const importing = importInto(new MemorySink(), { path: join(folder, path), modality });
        const failure: unknown = await importing.then(
          () => null,
          (error) => error,
        );
        expect(failure === null || failure instanceof AppError, String(failure)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
