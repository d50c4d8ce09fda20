import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  float32Bytes,
  folderWith,
  importFiles,
  importInto,
  npyBytes,
  npzBytes,
  tone,
  wavBytes,
} from './fixtures.ts';
import { importRecordings } from './index.ts';
import { MemorySink } from './memory_sink.ts';

const record = {
  record_id: 'r1',
  user_id: 'mia',
  session_id: 's1',
  timestamp: '2025-06-15T12:34:56Z',
  modality: 'audio',
  annotation: { intent: 'eat' },
  raw_features_ref: { uri: 'a.npz' },
};
const formats = {
  a3cp: { 's.jsonl': `${JSON.stringify(record)}\n`, 'a.npz': npzBytes([0, 0.5], [2]) },
  wav: { 'eat/a.wav': wavBytes(tone(300, 0.1)), 'drink/b.wav': wavBytes(tone(400, 0.1)) },
  csv: { 'poses.csv': 'eat,1,2\ndrink,3,4\n' },
  sequence: { 'index.csv': 'label,offset,frames\neat,0,2\n', 'data.f32': float32Bytes([1, 2, 3, 4]) },
  npy: { 'eat/0/0.npy': npyBytes('<f4', [2], float32Bytes([1, 2])) },
};
const pathOf = (format: string) => (format === 'csv' ? 'poses.csv' : '');
const modalityOf = (format: string) => (format === 'wav' || format === 'a3cp' ? 'sound' : 'gesture');

describe.each(Object.entries(formats))('a path in the format %s', (format, files) => {
  test('is recognised by looking', async () => {
    const { result } = await importFiles(files, { path: pathOf(format), modality: modalityOf(format) });
    expect(result).toMatchObject({ format, rejected: [] });
    expect(result.accepted).toBeGreaterThan(0);
  });

  test('imported twice adds nothing', async () => {
    const folder = await folderWith(files);
    const request = { path: join(folder, pathOf(format)), modality: modalityOf(format) } as const;
    const sink = new MemorySink();
    const first = await importInto(sink, request);
    const again = await importInto(sink, request);
    expect(again).toMatchObject({ accepted: 0, duplicates: first.accepted, rejected: [] });
    expect(sink.samples.length).toBe(first.accepted);
  });

  test('is refused under the name of every other format', async () => {
    for (const other of Object.keys(formats).filter((name) => name !== format)) {
      const request = {
        path: pathOf(format),
        modality: modalityOf(other),
        format: other as keyof typeof formats,
      } as const;
      await expect(importFiles(files, request)).rejects.toMatchObject({ code: 'IMPORT_FORMAT_MISMATCH' });
    }
  });

  test('stops when it is cancelled', async () => {
    const request = {
      path: join(await folderWith(files), pathOf(format)),
      format: 'auto',
      consent: 'given',
    } as const;
    const hooks = { onProgress: () => undefined, isCancelled: () => true };
    const sink = new MemorySink();
    const importing = importRecordings({ ...request, modality: modalityOf(format) }, sink, hooks);
    await expect(importing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(sink.samples).toEqual([]);
  });
});

describe('an import', () => {
  test('of another modality than the format holds is refused', async () => {
    await expect(importFiles(formats.wav, { modality: 'gesture' })).rejects.toMatchObject({
      code: 'IMPORT_MODALITY',
    });
    for (const [format, path] of [
      ['csv', 'poses.csv'],
      ['sequence', ''],
      ['npy', ''],
    ] as const) {
      const refused = importFiles(formats[format], { path, modality: 'speech' });
      await expect(refused).rejects.toMatchObject({ code: 'IMPORT_MODALITY' });
    }
  });

  test('lets a record that names its modality and user keep them', async () => {
    const { sink } = await importFiles(formats.a3cp, { modality: 'gesture', user_id: 'ben' });
    expect(sink.samples).toMatchObject([{ user_id: 'mia', modality: 'sound', signal_kind: 'audio' }]);
  });

  test('takes its index for the folder that it lies in', async () => {
    const { result } = await importFiles(formats.sequence, { path: 'index.csv', modality: 'gesture' });
    expect(result.format).toBe('sequence');
  });

  test('says what it looked for when nothing fits', async () => {
    const refused = importFiles({ 'notes.md': 'words', 'photo.png': 'pixels' });
    await expect(refused).rejects.toMatchObject({
      code: 'IMPORT_FORMAT_UNKNOWN',
      message: /index\.csv.*data\.f32.*\.npy/,
    });
    await expect(importFiles({}, { path: 'gone' })).rejects.toMatchObject({ code: 'IMPORT_PATH' });
  });

  test('takes label names for a pose CSV only', async () => {
    const refused = importFiles(formats.wav, { labels_file: 'names.csv' });
    await expect(refused).rejects.toMatchObject({ code: 'IMPORT_LABELS' });
  });

  test('never lets one dataset hold two shapes, whichever came first', async () => {
    const sink = new MemorySink();
    const folder = await folderWith({ 'a.csv': 'x,1,2\n', 'b.csv': 'x,1,2,3\n', ...formats.sequence });
    await importInto(sink, { path: join(folder, 'a.csv'), modality: 'gesture' });
    const wider = await importInto(sink, { path: join(folder, 'b.csv'), modality: 'gesture' });
    const otherEncoding = await importInto(sink, { path: folder, modality: 'gesture' });
    for (const { rejected } of [wider, otherEncoding])
      expect(rejected).toMatchObject([{ code: 'MIXED_DIMENSIONS' }]);
    const otherUser = await importInto(sink, { path: folder, modality: 'gesture', user_id: 'ben' });
    expect(otherUser.accepted).toBe(1);
  });

  test('tells its progress up to the end, not for every item', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `x,${i}\n`).join('');
    const path = join(await folderWith({ 'poses.csv': rows }), 'poses.csv');
    const seen: { done: number; total: number }[] = [];
    const hooks = {
      onProgress: (progress: { done: number; total: number }) => seen.push(progress),
      isCancelled: () => false,
    };
    const request = { path, modality: 'gesture', format: 'auto', consent: 'given' } as const;
    await importRecordings(request, new MemorySink(), hooks);
    expect([seen.at(0), seen.at(-1)]).toEqual([
      { done: 0, total: 5000 },
      { done: 5000, total: 5000 },
    ]);
    expect(seen.length).toBeLessThan(300);
  });

  test('lists ten thousand rejections and counts the rest', async () => {
    const rows = `x,1\n${'x,nan\n'.repeat(10_005)}`;
    const { result } = await importFiles({ 'poses.csv': rows }, { path: 'poses.csv', modality: 'gesture' });
    expect(result.rejected.length).toBe(10_001);
    expect(result.rejected.at(-1)).toMatchObject({ code: 'MORE_REJECTIONS', reason: /^5 more/ });
  });

  test('passes on what is wrong with the store', async () => {
    class FullSink extends MemorySink {
      override sample(): never {
        throw new Error('database or disk is full');
      }
    }
    const path = await folderWith(formats.wav);
    await expect(importInto(new FullSink(), { path })).rejects.toThrow('disk is full');
  });
});
