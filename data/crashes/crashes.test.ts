import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyAuditChain } from '../audit.ts';
import { exportFiles } from '../exports.ts';
import { listJobs } from '../queries/jobs.ts';
import { listSampleFacts } from '../queries/samples.ts';
import { sweep } from '../sweep.ts';
import { modelFiles } from '../testing/model.ts';
import { beginTraining, importSamples, pose, stamp } from '../testing/store.ts';
import { modelFolder, temporaryFolder, temporaryWorkspace } from '../testing/temporary.ts';
import { verifyFolder } from '../verify.ts';
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
    expect(listJobs(store, 1)).toMatchObject([{ status: 'failed', error: { code: 'JOB_INTERRUPTED' } }]);
    expect(store.integrityCheck().ok).toBe(true);
    expect(verifyAuditChain(store).ok).toBe(true);
    expect(importSamples(store, workspace, [pose(1), pose(2)])).toMatchObject({ accepted: 2, duplicates: 0 });
  },
);

const files = modelFiles('weights').size;
const moments = [...Array(files + 1).keys(), 'registering'];

test.each(moments)(
  'a training that dies at file %s leaves no version, and the next one is whole',
  (moment) => {
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
    expect(verifyFolder(join(workspace.folder, directory)).ok).toBe(true);
  },
);

test('an export that dies leaves the earlier one whole, and the next start clears the stick', async () => {
  const { workspace, store } = temporaryWorkspace();
  const to = temporaryFolder();
  const task = { to, model_version: 'gesture-anna-v1', isCancelled: () => false, onStage: () => {} };
  await exportFiles({ ...task, source: modelFolder('first'), check: async () => [] });
  expect(crash(exportProgram, [workspace.folder, modelFolder('second'), to])).toBe('SIGKILL');
  expect(readdirSync(to)).toHaveLength(2);
  expect(verifyFolder(to)).toMatchObject({ ok: true, files });
  sweep(workspace, store, stamp);
  expect(readdirSync(to)).toEqual(['gesture-anna-v1']);
});

test('a sweep after a crash on a stick that is gone says nothing and does the rest', () => {
  const { workspace, store } = temporaryWorkspace();
  const to = join(temporaryFolder(), 'stick');
  crash(exportProgram, [workspace.folder, modelFolder('weights'), to]);
  rmSync(to, { recursive: true });
  sweep(workspace, store, stamp);
  expect(listJobs(store, 1)).toMatchObject([{ status: 'failed' }]);
});
