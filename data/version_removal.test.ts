import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweep } from './sweep.ts';
import { modelFiles } from './testing/model.ts';
import { anna, remove, trainVersion } from './testing/registry.ts';
import { importSamples, pose, stamp } from './testing/store.ts';
import { temporaryWorkspace } from './testing/temporary.ts';
import { removeVersionDirectory } from './version_removal.ts';
import { versionDirectory, writeVersionDirectory } from './versions.ts';

function withVersions() {
  const place = temporaryWorkspace();
  const { store, workspace } = place;
  importSamples(store, workspace, [pose(1)]);
  const folders = [1, 2].map(() => {
    const version = trainVersion(store, workspace);
    writeVersionDirectory(workspace, { ...anna, version }, modelFiles(`weights ${version}`));
    return join(workspace.folder, versionDirectory({ ...anna, version }));
  });
  return { ...place, there: () => folders.map((folder) => existsSync(folder)) };
}

test('a deleted version is gone from the disk, and nothing else', async () => {
  const { store, workspace, there } = withVersions();
  remove(store, 1);
  await removeVersionDirectory(workspace, { ...anna, version: 1 });
  expect(there()).toEqual([false, true]);
  expect(readdirSync(workspace.modelsFolder)).toEqual(['anna']);
});

test('a directory that is gone already is no mistake', async () => {
  const { workspace } = withVersions();
  await expect(removeVersionDirectory(workspace, { ...anna, version: 9 })).resolves.toBeUndefined();
});

test('what a crash left between deleting and removing is removed at the next start', () => {
  const { store, workspace, there } = withVersions();
  remove(store, 2);
  expect(there()).toEqual([true, true]);
  sweep(workspace, store, stamp);
  expect(there()).toEqual([true, false]);
});
