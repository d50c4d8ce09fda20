import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyAuditChain } from '../audit.ts';
import { exportFiles } from '../exports.ts';
import { listJobs } from '../queries/jobs.ts';
import { listSampleFacts } from '../queries/samples.ts';
import { sweep } from '../sweep.ts';
import { everything, exportTask } from '../testing/export_task.ts';
import { modelFiles } from '../testing/model.ts';
import { beginTraining, importSamples, pose, stamp } from '../testing/store.ts';
import { temporaryFolder, temporaryWorkspace } from '../testing/temporary.ts';
import { verifyPath } from '../verify.ts';
import { writeVersionDirectory } from '../versions.ts';
import { crash } from './die.ts';

const anna = { user_id: 'anna', modality: 'gesture' } as const;
const importProgram = new URL('./import.ts', import.meta.url);
const trainingProgram = new URL('./training.ts', import.meta.url);
const exportProgram = new URL('./export.ts', import.meta.url);

test.each(['reading', 'publishing'])(
  'an import that dies while %s leaves nothing, and can be repeated',
  (moment) => {
    const { workspace, store } = temporaryWorkspace();
    expect(crash(importProgram, [workspace.folder, moment])).toBe('SIGKILL');
    expect(listSampleFacts(store, anna)).toEqual([]);
    sweep(workspace, store, stamp);
    expect(readdirSync(workspace.stagingFolder)).toEqual([]);
    expect(listJobs(store, { limit: 1 })).toMatchObject([{ status: 'queued', interruptions: 1 }]);
    expect(store.integrityCheck().ok).toBe(true);
    expect(verifyAuditChain(store).ok).toBe(true);
    expect(importSamples(store, workspace, [pose(1), pose(2)])).toMatchObject({ accepted: 2, duplicates: 0 });
  },
);

const files = modelFiles('weights').size;
const moments = [...Array(files + 1).keys(), 'registering'];

test.each(moments)(
  'a training that dies at file %s leaves no version, and the next one is whole',
  async (moment) => {
    const { workspace, store } = temporaryWorkspace();
    importSamples(store, workspace, [pose(1)]);
    expect(crash(trainingProgram, [workspace.folder, moment])).toBe('SIGKILL');
    sweep(workspace, store, stamp);
    expect(readdirSync(workspace.modelsFolder)).toEqual([]);
    const { version } = beginTraining(store, workspace);
    expect(version).toBe(2);
    const directory = writeVersionDirectory(
      workspace,
      { ...anna, version },
      modelFiles('weights', { version }),
    );
    expect((await verifyPath(join(workspace.folder, directory))).ok).toBe(true);
  },
);

test('an export that dies leaves the earlier one whole, and the next start clears the stick', async () => {
  const { workspace, store } = temporaryWorkspace();
  const to = temporaryFolder();
  const first = modelFiles('first');
  await exportFiles(exportTask(to, first, { bundle: everything(first) }));
  const exported = ['gesture-anna-v1', 'gesture-anna-v1.a3cp.zip'];
  expect(crash(exportProgram, [workspace.folder, 'second', to])).toBe('SIGKILL');
  expect(readdirSync(to)).toHaveLength(4);
  expect(await verifyPath(to)).toMatchObject({ ok: true, files: 2 * files + 1 });
  sweep(workspace, store, stamp);
  expect(readdirSync(to)).toEqual(exported);
});

test('a sweep after a crash on a stick that is gone says nothing and does the rest', () => {
  const { workspace, store } = temporaryWorkspace();
  const to = join(temporaryFolder(), 'stick');
  crash(exportProgram, [workspace.folder, 'weights', to]);
  rmSync(to, { recursive: true });
  sweep(workspace, store, stamp);
  expect(listJobs(store, { limit: 1 })).toMatchObject([{ status: 'queued' }]);
});
