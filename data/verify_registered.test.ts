import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashOf, MANIFEST } from './model_folder.ts';
import { modelFiles } from './testing/model.ts';
import { anna, remove } from './testing/registry.ts';
import { beginTraining, importSamples, pose } from './testing/store.ts';
import { temporaryFolder, temporaryWorkspace } from './testing/temporary.ts';
import { completeRun } from './testing/training.ts';
import { verifyPath } from './verify.ts';
import { withRegistered } from './verify_registered.ts';
import { writeVersionDirectory } from './versions.ts';

function withVersions() {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  const folders = [1, 2].map(() => {
    const { run_id, version } = beginTraining(store, workspace);
    const files = modelFiles(`weights ${version}`);
    const artifact_dir = writeVersionDirectory(workspace, { ...anna, version }, files);
    const manifest_sha256 = hashOf(files.get(MANIFEST) ?? new Uint8Array());
    completeRun(store, run_id, { artifact_dir, manifest_sha256 });
    return join(workspace.folder, artifact_dir);
  });
  const verify = async (folder: string) => withRegistered(store, await verifyPath(folder));
  const [first = '', second = ''] = folders;
  return { store, workspace, first, second, verify };
}

/** Another model of the same name, whole in itself. */
function exchange(folder: string): void {
  for (const [path, bytes] of modelFiles('others')) writeFileSync(join(folder, path), bytes);
}

test('a version whose files all fit its manifest, but not the store, is found', async () => {
  const { workspace, first, verify } = withVersions();
  expect(await verify(first)).toMatchObject({ ok: true, problems: [] });
  exchange(first);
  expect(await verifyPath(first)).toMatchObject({ ok: true });
  expect(await verify(first)).toMatchObject({
    ok: false,
    problems: [{ path: MANIFEST, problem: 'changed' }],
  });
  expect(await verify(workspace.folder)).toMatchObject({
    ok: false,
    problems: [{ path: 'models/anna/gesture/v1/manifest.json', problem: 'changed' }],
  });
});

test('a version that is gone is missed, unless it was deleted', async () => {
  const { store, workspace, first, verify } = withVersions();
  rmSync(first, { recursive: true });
  expect(await verify(workspace.modelsFolder)).toMatchObject({
    problems: [{ path: 'anna/gesture/v1/manifest.json', problem: 'missing' }],
  });
  remove(store, 1);
  expect(await verify(workspace.modelsFolder)).toMatchObject({ ok: true });
});

test('each problem is named once', async () => {
  const { workspace, first, verify } = withVersions();
  rmSync(join(first, MANIFEST));
  const { problems } = await verify(workspace.modelsFolder);
  expect(problems).toEqual([{ path: 'anna/gesture/v1/manifest.json', problem: 'missing' }]);
});

test('a folder that lies elsewhere is none of the store’s business; the same folder by another name is', async () => {
  const { workspace, first, second, verify } = withVersions();
  exchange(first);
  expect(await verify(second)).toMatchObject({ ok: true });
  const link = join(temporaryFolder(), 'link');
  symlinkSync(workspace.folder, link);
  expect(await verify(link)).toMatchObject({ ok: false });
});
