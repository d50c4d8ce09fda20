import { createHash } from 'node:crypto';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  float32Bytes,
  folderWith,
  importFiles,
  importInto,
  npyBytes,
  npzBytes,
  zipBytes,
} from '../fixtures.ts';
import { MemorySink } from '../memory_sink.ts';
import { features, gesture, importSession, lines, message } from './session_fixture.ts';

describe('the features of a recording', () => {
  const ref = (changes: Record<string, unknown>) =>
    message(1, { raw_features_ref: { uri: 'gesture_1.npz', format: 'npz', ...changes } });
  const sha256 = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

  test.each([
    ['another hash', ref({ hash: sha256(features(2)) }), 'HASH_MISMATCH'],
    ['another shape', ref({ shape: [2, 3] }), 'FEATURES_MISMATCH'],
    ['another type', ref({ dtype: 'float64' }), 'FEATURES_MISMATCH'],
    ['another format', ref({ format: 'parquet' }), 'FEATURES_MISMATCH'],
    ['a path that climbs out', ref({ uri: '../../../../../x.npz' }), 'PATH_OUTSIDE'],
    ['an absolute path that climbs', ref({ uri: '/data/../../../../../../../etc/x.npz' }), 'PATH_OUTSIDE'],
    ['no path', ref({ uri: '' }), 'NO_FEATURES'],
  ])('with %s are rejected', async (_, record, code) => {
    const { result, codes } = await importSession(lines(record));
    expect([codes, result.accepted]).toEqual([[code], 0]);
  });

  test('with their true hash are taken, from a path of another machine too', async () => {
    const { result } = await importSession(
      lines(
        ref({ hash: sha256(features(1)), shape: [3, 2], dtype: 'float32' }),
        message(2, { raw_features_ref: { uri: 'C:\\A3CP\\data\\gesture_2.npz' } }),
        message(3, { raw_features_ref: { uri: 'file:///srv/a3cp/gesture_3.npz' } }),
        message(4, { raw_features_ref: { uri: 's3://bucket/users/elias01/sessions/gesture_4.npz' } }),
      ),
    );
    expect(result).toMatchObject({ accepted: 4, rejected: [] });
  });

  test('behind a link out of the folder are rejected', async () => {
    const outside = await folderWith({ 'secret.npz': features(1) });
    const folder = await folderWith({ 's.jsonl': lines(message(1)) });
    await symlink(join(outside, 'secret.npz'), join(folder, 'gesture_1.npz'));
    const result = await importInto(new MemorySink(), { ...gesture, path: folder });
    expect(result.rejected).toMatchObject([{ file: 's.jsonl', line: 1, code: 'PATH_OUTSIDE' }]);
  });

  test('that inflate to a bomb, are not finite or have other dimensions are rejected', async () => {
    const { result } = await importFiles(
      {
        's.jsonl': lines(...[1, 2, 3, 4].map((n) => message(n, { raw_features_ref: { uri: `${n}.npz` } }))),
        '1.npz': features(1),
        '2.npz': zipBytes([{ name: 'features.npy', content: Buffer.alloc(100e6) }]),
        '3.npz': npzBytes([1, 2, Number.NaN, 4], [2, 2]),
        '4.npz': npzBytes([1, 2, 3, 4, 5, 6], [2, 3]),
      },
      gesture,
    );
    expect(result.accepted).toBe(1);
    expect(result.rejected.map(({ line, code }) => [line, code])).toEqual([
      [2, 'ZIP_BOMB'],
      [3, 'NON_FINITE'],
      [4, 'MIXED_DIMENSIONS'],
    ]);
  });

  test('of sound are the sound itself when they are one number a moment', async () => {
    const pcm = Int16Array.from([0, 1000, -1000, 32767]);
    const asFloats = npyBytes('<f4', [5, 1], float32Bytes([0, 0.5, -0.5, 0.25, 0]));
    const record = (n: number) => message(n, { modality: 'audio', raw_features_ref: { uri: `${n}.npz` } });
    const { sink } = await importFiles({
      's.jsonl': lines(record(1), record(2)),
      '1.npz': zipBytes([{ name: 'arr_0.npy', content: npyBytes('<i2', [4], new Uint8Array(pcm.buffer)) }]),
      '2.npz': zipBytes([{ name: 'data.npy', content: asFloats }]),
    });
    expect(sink.samples).toMatchObject([
      { modality: 'sound', signal_kind: 'audio', frames: 4, dims: 1 },
      { modality: 'sound', signal_kind: 'audio', frames: 5, dims: 1 },
    ]);
    expect([...new Int16Array(sink.samples[0]?.payload.slice().buffer ?? [])]).toEqual([...pcm]);
  });

  test('of speech with several numbers a frame are a sequence', async () => {
    const record = message(1, { modality: 'speech' });
    const { sink } = await importSession(lines(record), { modality: 'speech' });
    expect(sink.samples).toMatchObject([{ modality: 'speech', signal_kind: 'sequence', frames: 3, dims: 2 }]);
  });
});
