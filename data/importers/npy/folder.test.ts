import { describe, expect, test } from 'vitest';
import { float32Bytes, importFiles, npyBytes } from '../fixtures.ts';

const frame = (...values: number[]) => npyBytes('<f4', [values.length], float32Bytes(values));
const gesture = { modality: 'gesture' } as const;

describe('a folder of NumPy frames', () => {
  test('is a folder a label, a folder a sequence, and frames in the order of their numbers', async () => {
    const frames = Object.fromEntries([9, 10, 100, 2].map((n) => [`hello/0/${n}.npy`, frame(n, -n)]));
    const files = { ...frames, 'thanks/7/0.npy': frame(0.5, 1), 'thanks/notes.txt': '', 'x.npy': frame(1) };
    const { result, sink } = await importFiles(files, gesture);
    expect(result).toMatchObject({ format: 'npy', accepted: 2, rejected: [], skipped: 2 });
    expect(sink.samples).toMatchObject([
      { external_id: 'hello/0', label: 'hello', frames: 4, dims: 2 },
      { external_id: 'thanks/7', label: 'thanks', frames: 1, dims: 2 },
    ]);
    const values = [...new Float32Array(sink.samples[0]?.payload.slice().buffer ?? [])];
    expect(values).toEqual([2, -2, 9, -9, 10, -10, 100, -100]);
  });

  test('rejects a sequence with a frame that cannot be used, and says which', async () => {
    const { result } = await importFiles(
      {
        'a/0/0.npy': frame(1, 2),
        'a/1/0.npy': frame(1, 3),
        'a/1/1.npy': frame(1, 2, 3),
        'a/2/0.npy': frame(1, 4).subarray(0, 100),
        'a/3/0.npy': npyBytes('<f4', [1, 2], float32Bytes([1, 5])),
        'a/4/0.npy': frame(1, Number.POSITIVE_INFINITY),
        'a/5/0.npy': frame(1, 2, 3),
      },
      gesture,
    );
    expect(result.accepted).toBe(1);
    expect(result.rejected.map(({ file, code }) => [file, code])).toEqual([
      ['a/1', 'MIXED_DIMENSIONS'],
      ['a/2', 'NPY_FORMAT'],
      ['a/3', 'NPY_FORMAT'],
      ['a/4', 'NON_FINITE'],
      ['a/5', 'MIXED_DIMENSIONS'],
    ]);
    expect(result.rejected[0]?.reason).toContain('1.npy');
  });
});
