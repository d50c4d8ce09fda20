import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CancelledError } from './errors.ts';
import { exportError } from './export_errors.ts';
import { type ExportTask, exportFiles } from './exports.ts';
import { thisProcess } from './presence.ts';
import { deadProcess } from './testing/store.ts';
import { canMount, modelFolder, temporaryDisk, temporaryFolder } from './testing/temporary.ts';
import { verifyFolder } from './verify.ts';

function exportTask(to: string, facts: Partial<ExportTask> = {}): ExportTask {
  return {
    ...{ source: modelFolder('weights'), model_version: 'gesture-anna-v1', to },
    ...{ check: async () => [], isCancelled: () => false, onStage: () => {} },
    ...facts,
  };
}

const contentIn = (to: string) => readFileSync(join(to, 'gesture-anna-v1', 'tfjs', 'weights.bin'), 'utf8');

test('an export is a folder of its own that passes its own check', async () => {
  const to = join(temporaryFolder(), 'not', 'there', 'yet');
  const { folder, files } = await exportFiles(exportTask(`${to}/`));
  expect(folder).toBe(join(to, 'gesture-anna-v1'));
  expect(files).toBe(3);
  expect(verifyFolder(folder)).toMatchObject({ ok: true, files: 3, problems: [] });
});

test('a second export replaces the first and leaves nothing beside it', async () => {
  const to = temporaryFolder();
  await exportFiles(exportTask(to, { source: modelFolder('first') }));
  await exportFiles(exportTask(to, { source: modelFolder('second') }));
  expect(contentIn(to)).toBe('second');
  expect(readdirSync(to)).toEqual(['gesture-anna-v1']);
});

test('an export that is refused, cancelled or damaged leaves the earlier one whole', async () => {
  const to = temporaryFolder();
  await exportFiles(exportTask(to, { source: modelFolder('first') }));
  const changed = modelFolder('second');
  writeFileSync(join(changed, 'tfjs', 'weights.bin'), 'something else');
  const refused = exportTask(to, { check: () => Promise.reject(new Error('differs')) });
  await expect(exportFiles(refused)).rejects.toThrow('differs');
  await expect(exportFiles(exportTask(to, { isCancelled: () => true }))).rejects.toThrow(CancelledError);
  await expect(exportFiles(exportTask(to, { source: changed }))).rejects.toMatchObject({
    code: 'MODEL_CHANGED',
  });
  expect(contentIn(to)).toBe('first');
  expect(readdirSync(to)).toEqual(['gesture-anna-v1']);
});

test('what a broken swap left behind is turned back and cleared away by the next export', async () => {
  const to = temporaryFolder();
  const mark = `${deadProcess()}-some-uuid`;
  mkdirSync(join(to, `.gesture-anna-v1.replaced-${mark}`, 'tfjs'), { recursive: true });
  writeFileSync(join(to, `.gesture-anna-v1.replaced-${mark}`, 'tfjs', 'weights.bin'), 'earlier');
  mkdirSync(join(to, `.gesture-anna-v1.unfinished-${mark}`));
  const other = exportTask(to, { source: modelFolder('other'), model_version: 'speech-anna-v1' });
  await exportFiles(other);
  expect(contentIn(to)).toBe('earlier');
  expect(readdirSync(to)).toEqual(['gesture-anna-v1', 'speech-anna-v1']);
});

test('what a living process is exporting to the same stick is left alone', async () => {
  const to = temporaryFolder();
  const copies = [`.x.unfinished-${thisProcess()}-some-uuid`, `.x.replaced-${thisProcess()}-some-uuid`];
  for (const name of copies) mkdirSync(join(to, name));
  await exportFiles(exportTask(to));
  expect(readdirSync(to)).toEqual(expect.arrayContaining(copies));
});

test("a folder that holds another person's model, or something else, is never replaced", async () => {
  const to = temporaryFolder();
  mkdirSync(join(to, 'gesture-anna-v1'));
  writeFileSync(join(to, 'gesture-anna-v1', 'notes.txt'), 'therapy notes');
  await expect(exportFiles(exportTask(to))).rejects.toMatchObject({ code: 'EXPORT_TARGET_TAKEN' });
  expect(readdirSync(join(to, 'gesture-anna-v1'))).toEqual(['notes.txt']);
});

test('people whose names differ only in capitals do not meet on a stick that cannot tell them', async () => {
  const to = temporaryFolder();
  const source = modelFolder('weights', { model_version: 'gesture-Anna-v1', user_id: 'Anna' });
  const capital = await exportFiles(exportTask(to, { source, model_version: 'gesture-Anna-v1' }));
  const small = await exportFiles(exportTask(to));
  expect(capital.folder.toLowerCase()).not.toBe(small.folder.toLowerCase());
});

test('a target that is a file is refused with what to do', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(exportFiles(exportTask(file))).rejects.toMatchObject({ code: 'EXPORT_NOT_WRITABLE' });
  expect(existsSync(file)).toBe(true);
});

test('a stick that is pulled out while the export is checked is named as the reason', async () => {
  const to = join(temporaryFolder(), 'stick');
  const pulledOut = exportTask(to, {
    check: async () => {
      rmSync(to, { recursive: true });
      return [];
    },
  });
  await expect(exportFiles(pulledOut)).rejects.toMatchObject({ code: 'EXPORT_TARGET_GONE' });
});

test.each([
  ['ENOSPC', 'EXPORT_DISK_FULL'],
  ['EDQUOT', 'EXPORT_DISK_FULL'],
  ['EROFS', 'EXPORT_NOT_WRITABLE'],
  ['EACCES', 'EXPORT_NOT_WRITABLE'],
  ['EIO', 'EXPORT_TARGET_GONE'],
  ['ENODEV', 'EXPORT_TARGET_GONE'],
  ['ELOOP', 'EXPORT_FAILED'],
])('%s of the system becomes %s, with what to do and that the old export is whole', (errno, code) => {
  const error = exportError(Object.assign(new Error(errno), { code: errno }), '/media/stick');
  expect(error).toMatchObject({
    code,
    message: expect.stringContaining('earlier export there is still whole'),
  });
});

test.skipIf(!canMount)(
  'a full stick keeps its old export (skipped where nothing can be mounted)',
  async () => {
    const to = temporaryDisk('64k');
    await exportFiles(exportTask(to, { source: modelFolder('first') }));
    const big = exportTask(to, { source: modelFolder('x'.repeat(100_000)) });
    await expect(exportFiles(big)).rejects.toMatchObject({ code: 'EXPORT_DISK_FULL' });
    expect(contentIn(to)).toBe('first');
    expect(readdirSync(to)).toEqual(['gesture-anna-v1']);
  },
);

test.skipIf(!canMount)(
  'a write-protected stick is named (skipped where nothing can be mounted)',
  async () => {
    const to = temporaryDisk('64k');
    execFileSync('mount', ['-o', 'remount,ro', to]);
    await expect(exportFiles(exportTask(to))).rejects.toMatchObject({ code: 'EXPORT_NOT_WRITABLE' });
  },
);
