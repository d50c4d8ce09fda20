import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MANIFEST, readModelFolder } from './model_folder.ts';
import { modelFiles } from './testing/model.ts';
import { modelFolder, temporaryFolder, temporaryWorkspace } from './testing/temporary.ts';
import { verifyFolder } from './verify.ts';
import { writeVersionDirectory } from './versions.ts';

test('each file that is missing, changed or not its own is named', () => {
  const folder = modelFolder('weights');
  expect(verifyFolder(folder)).toEqual({ folder, ok: true, files: 3, problems: [] });
  writeFileSync(join(folder, 'tfjs', 'weights.bin'), 'weightS');
  writeFileSync(join(folder, 'note.txt'), '');
  rmSync(join(folder, 'model_info.json'));
  expect(verifyFolder(folder).problems).toEqual([
    { path: 'model_info.json', problem: 'missing' },
    { path: 'tfjs/weights.bin', problem: 'changed' },
    { path: 'note.txt', problem: 'extra' },
  ]);
});

test('in a workspace every version of everybody is checked, one that lost its manifest too', () => {
  const { workspace } = temporaryWorkspace();
  const key = { user_id: 'anna', modality: 'gesture' } as const;
  for (const version of [1, 2]) writeVersionDirectory(workspace, { ...key, version }, modelFiles('weights'));
  writeVersionDirectory(workspace, { ...key, modality: 'speech', version: 1 }, modelFiles('weights'));
  expect(verifyFolder(workspace.folder)).toMatchObject({ ok: true, files: 9 });
  rmSync(join(workspace.modelsFolder, 'anna', 'gesture', 'v2', MANIFEST));
  expect(verifyFolder(workspace.modelsFolder)).toMatchObject({
    ok: false,
    problems: [{ path: 'anna/gesture/v2/manifest.json', problem: 'missing' }],
  });
});

test('what is still being written is not judged', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.gesture-anna-v1.unfinished-1-1-uuid'));
  writeFileSync(join(folder, '.gesture-anna-v1.unfinished-1-1-uuid', MANIFEST), '{}');
  expect(() => verifyFolder(folder)).toThrow(expect.objectContaining({ code: 'NOT_A_MODEL_FOLDER' }));
});

test.each([
  ['a folder without a model', () => temporaryFolder()],
  ['a folder that is not there', () => join(temporaryFolder(), 'nowhere')],
])('%s is refused', (_name, folder) => {
  expect(() => verifyFolder(folder())).toThrow(expect.objectContaining({ code: 'NOT_A_MODEL_FOLDER' }));
});

test.each(['../outside.bin', '/etc/hostname', 'C:\\outside.bin', 'tfjs/../../outside.bin'])(
  'a manifest that leads out of its folder (%s) is not followed',
  (path) => {
    const files = [{ path, bytes: 0, sha256: '0'.repeat(64) }];
    const folder = modelFolder('weights', { files });
    expect(verifyFolder(folder).problems).toEqual([{ path: MANIFEST, problem: 'unreadable' }]);
    expect(() => readModelFolder(folder)).toThrow(expect.objectContaining({ code: 'MANIFEST_UNREADABLE' }));
  },
);
