import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CancelledError } from './errors.ts';
import { type ExportTask, exportFiles } from './exports.ts';
import { hashOf, MANIFEST } from './model_folder.ts';
import { temporaryFolder } from './testing.ts';
import { verifyFolder } from './verify.ts';

const text = new TextEncoder();

/** A version directory as a training leaves it, with `weights` for content. */
function versionFolder(weights: string): string {
  const folder = temporaryFolder();
  const bytes = text.encode(weights);
  mkdirSync(join(folder, 'tfjs'));
  writeFileSync(join(folder, 'tfjs', 'weights.bin'), bytes);
  const manifest = {
    ...{ schema_version: '1.0.0', model_version: 'gesture-anna-v1', user_id: 'anna', modality: 'gesture' },
    ...{ version: 1, synthetic: false },
    files: [{ path: 'tfjs/weights.bin', bytes: bytes.length, sha256: hashOf(bytes) }],
  };
  writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest));
  return folder;
}

function exportTask(to: string, facts: Partial<ExportTask> = {}): ExportTask {
  return {
    ...{ source: versionFolder('weights'), model_version: 'gesture-anna-v1', to },
    ...{ check: async () => [], isCancelled: () => false, onStage: () => {} },
    ...facts,
  };
}

const contentIn = (to: string) => readFileSync(join(to, 'gesture-anna-v1', 'tfjs', 'weights.bin'), 'utf8');

test('an export is a folder of its own that passes its own check', async () => {
  const to = join(temporaryFolder(), 'not', 'there', 'yet');
  const { folder, files } = await exportFiles(exportTask(to));
  expect(folder).toBe(join(to, 'gesture-anna-v1'));
  expect(files).toBe(2);
  expect(verifyFolder(folder)).toMatchObject({ ok: true, files: 2, problems: [] });
  expect(verifyFolder(to)).toMatchObject({ ok: true, files: 2 });
});

test('a second export replaces the first and leaves nothing beside it', async () => {
  const to = temporaryFolder();
  await exportFiles(exportTask(to, { source: versionFolder('first') }));
  await exportFiles(exportTask(to, { source: versionFolder('second') }));
  expect(contentIn(to)).toBe('second');
  expect(readdirSync(to)).toEqual(['gesture-anna-v1']);
});

test('an export that is refused, cancelled or damaged leaves the earlier one whole', async () => {
  const to = temporaryFolder();
  await exportFiles(exportTask(to, { source: versionFolder('first') }));
  const changed = versionFolder('second');
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
  mkdirSync(join(to, '.gesture-anna-v1.replaced', 'tfjs'), { recursive: true });
  writeFileSync(join(to, '.gesture-anna-v1.replaced', 'tfjs', 'weights.bin'), 'earlier');
  mkdirSync(join(to, '.gesture-anna-v1.unfinished-1'));
  const refused = exportTask(to, { check: () => Promise.reject(new Error('differs')) });
  await expect(exportFiles(refused)).rejects.toThrow('differs');
  expect(contentIn(to)).toBe('earlier');
  expect(readdirSync(to)).toEqual(['gesture-anna-v1']);
});

test('a target that is a file is refused with what to do', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(exportFiles(exportTask(file))).rejects.toMatchObject({ code: 'EXPORT_NOT_WRITABLE' });
  expect(existsSync(file)).toBe(true);
});

test('verify names each file that is missing, changed or not its own', async () => {
  const to = temporaryFolder();
  const { folder } = await exportFiles(exportTask(to));
  writeFileSync(join(folder, 'tfjs', 'weights.bin'), 'weightS');
  writeFileSync(join(folder, 'note.txt'), '');
  expect(verifyFolder(folder).problems).toEqual([
    { path: 'tfjs/weights.bin', problem: 'changed' },
    { path: 'note.txt', problem: 'extra' },
  ]);
  expect(() => verifyFolder(temporaryFolder())).toThrow(
    expect.objectContaining({ code: 'NOT_A_MODEL_FOLDER' }),
  );
});
