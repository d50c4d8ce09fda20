import { describe, expect, test } from 'vitest';
import { float32Bytes, importFiles } from '../fixtures.ts';

const ramp = (length: number) => Array.from({ length }, (_, i) => i / 8);
const gesture = { modality: 'gesture' } as const;

function folder(rows: string[], values: ArrayLike<number>, header = 'id,user,label,offset,frames') {
  return { 'index.csv': [header, ...rows, ''].join('\n'), 'data.f32': float32Bytes(values) };
}

describe('a sequence folder', () => {
  test('gives every row its frames', async () => {
    const files = { ...folder(['a/1,u1,eat,0,2', 'b,,drink,2,3'], ramp(15)), 'split.csv': 'id,part\n' };
    const { result, sink } = await importFiles(files, gesture);
    expect(result).toMatchObject({ format: 'sequence', accepted: 2, rejected: [], skipped: 1 });
    expect(sink.samples).toMatchObject([
      { external_id: 'a/1', user_id: 'u1', label: 'eat', frames: 2, dims: 3 },
      { external_id: 'b', user_id: 'default', label: 'drink', frames: 3, dims: 3, source: { line: 3 } },
    ]);
    expect([...new Float32Array(sink.samples[1]?.payload.slice().buffer ?? [])]).toEqual(ramp(15).slice(6));
  });

  test('rejects a range beyond the file, one that is none, and values that are not finite', async () => {
    const values = ramp(30);
    values[13] = Number.NaN;
    const rows = [
      'a,u,x,0,4',
      'b,u,x,4,3',
      'c,u,x,7,3',
      'd,u,x,9,900',
      'e,u,x,-1,3',
      'f,u,x,0,1.5',
      'g,u,x,,2',
    ];
    const { result } = await importFiles(folder(rows, values), gesture);
    expect(result.accepted).toBe(2);
    expect(result.rejected.map(({ line, code }) => [line, code])).toEqual([
      [3, 'NON_FINITE'],
      [5, 'RANGE'],
      [6, 'RANGE'],
      [7, 'RANGE'],
      [8, 'RANGE'],
    ]);
  });

  test('is refused as a whole when the file does not divide into the frames', async () => {
    const files = folder(['a,u,x,0,4', 'b,u,x,4,4'], ramp(23));
    await expect(importFiles(files, gesture)).rejects.toMatchObject({ code: 'IMPORT_SEQUENCE_SIZE' });
  });

  test('may say itself how many values a frame has', async () => {
    const files = folder(['a,u,x,0,4,3'], ramp(15), 'id,user,label,offset,frames,dims');
    const { sink } = await importFiles(files, gesture);
    expect(sink.samples).toMatchObject([{ frames: 4, dims: 3 }]);
  });
});
