import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importFiles } from '../fixtures.ts';
import type { ImportedSample } from '../item.ts';

const gesture = { modality: 'gesture', path: 'poses.csv' } as const;

function poseOf({ payload }: ImportedSample): number[] {
  return [...new Float32Array(payload.slice().buffer)];
}

describe('a CSV of poses', () => {
  test('has a label and then numbers in a row, and calls a row by its place', async () => {
    const { result, sink } = await importFiles({ 'poses.csv': '0,0.5,1\n1,-2e-3,.25\n' }, gesture);
    expect(result).toMatchObject({ format: 'csv', accepted: 2, rejected: [], skipped: 0 });
    expect(sink.samples.map(poseOf)).toEqual([
      [0.5, 1],
      [Math.fround(-0.002), 0.25],
    ]);
    expect(sink.samples[1]).toMatchObject({
      external_id: 'row00001',
      user_id: 'default',
      label: '1',
      frames: 1,
      dims: 2,
      encoding: 'pose_vector',
      source: { file: 'poses.csv', line: 2 },
    });
  });

  test('may have a byte-order mark, CRLF, quotes, blank lines and a header', async () => {
    const { result, sink } = await importFiles(
      { 'poses.csv': '\ufeffx,label,y\r\n1,"say ""hi"", please",2\r\n\r\n"3",no,"4"\r\n5,no,6' },
      gesture,
    );
    expect(result.rejected).toEqual([]);
    expect(sink.samples.map(({ label }) => label)).toEqual(['say "hi", please', 'no', 'no']);
    expect(sink.samples.map(poseOf)).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(sink.samples.map(({ external_id }) => external_id)).toEqual(['row00000', 'row00001', 'row00002']);
  });

  test('may come from a spreadsheet with decimal commas', async () => {
    const { sink } = await importFiles({ 'poses.csv': 'label;x;y\nja;0,5;-1,25\n' }, gesture);
    expect(sink.samples.map(poseOf)).toEqual([[0.5, -1.25]]);
  });

  test('takes user, session and performer from columns of these names', async () => {
    const { sink } = await importFiles(
      { 'poses.csv': 'user,session,performer,class,x\nanna,s1,carer,yes,1\n,,,no,2\n' },
      { ...gesture, user_id: 'ben' },
    );
    expect(sink.samples).toMatchObject([
      { user_id: 'anna', session_id: 's1', performer_id: 'carer', label: 'yes', dims: 1 },
      { user_id: 'ben', session_id: null, performer_id: null, label: 'no', dims: 1 },
    ]);
  });

  test('rejects a row that cannot be used, and the rows after it keep their ids', async () => {
    const { result, sink } = await importFiles(
      { 'poses.csv': 'a,1,2\na,nan,2\na,1\na,1,two\na,1e999,1\na,1e39,1\n,1,1\na,,1\na,0x10,1\na,3,4\n' },
      gesture,
    );
    expect(result.rejected.map(({ line, code }) => [line, code])).toEqual([
      [2, 'NON_FINITE'],
      [3, 'RAGGED_ROW'],
      [4, 'NOT_A_NUMBER'],
      [5, 'NON_FINITE'],
      [6, 'NON_FINITE'],
      [7, 'LABEL'],
      [8, 'NOT_A_NUMBER'],
      [9, 'NOT_A_NUMBER'],
    ]);
    expect(sink.samples.map(({ external_id }) => external_id)).toEqual(['row00000', 'row00009']);
  });

  test('keeps what comes before a quote that is never closed', async () => {
    const { result } = await importFiles({ 'poses.csv': 'a,1,2\n"b,3,4\nc,5,6\n' }, gesture);
    expect(result.accepted).toBe(1);
    expect(result.rejected).toMatchObject([{ file: 'poses.csv', code: 'CSV_SYNTAX' }]);
  });

  test('takes label names from a second file, and rejects a number without a name', async () => {
    const files = { 'poses.csv': '0,1\n1,2\n2,3\n', 'names.csv': '\ufeffOpen\r\nCounter Clockwise\r\n' };
    const { folder } = await importFiles(files, gesture);
    const { sink, codes } = await importFiles(files, { ...gesture, labels_file: `${folder}/names.csv` });
    expect(sink.samples.map(({ label }) => label)).toEqual(['Open', 'Counter Clockwise']);
    expect(codes).toEqual(['LABEL']);
  });

  test('that holds no numbers is refused', async () => {
    await expect(importFiles({ 'poses.csv': 'id,part\na,train\nb,test\n' }, gesture)).rejects.toMatchObject({
      code: 'IMPORT_FORMAT_MISMATCH',
    });
  });

  test('gives back every number that float32 holds', async () => {
    const poses = fc.array(
      fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 3, maxLength: 3 }),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    await fc.assert(
      fc.asyncProperty(poses, async (rows) => {
        const distinct = [
          ...new Map(rows.map((row) => [row.map((v) => v + 0).join(), row.map((v) => v + 0)])).values(),
        ];
        const text = distinct.map((row) => `x,${row.join()}\n`).join('');
        const { sink } = await importFiles({ 'poses.csv': text }, gesture);
        expect(sink.samples.map(poseOf)).toEqual(distinct);
      }),
      { numRuns: 25 },
    );
  });
});
