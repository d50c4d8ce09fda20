import { expect, test } from 'vitest';
import { beginTraining, importSamples, pose, stamp } from '../testing/store.ts';
import { temporaryWorkspace } from '../testing/temporary.ts';
import { completeRun } from '../testing/training.ts';
import { runWrite } from '../writes/index.ts';
import { listAudit } from './audit.ts';
import { getJob, getJobCurve, listJobs } from './jobs.ts';
import {
  getActiveModel,
  getLatestModel,
  getModel,
  getModelHistory,
  listLatestModels,
  listModels,
  previousVersion,
} from './models.ts';
import { listRunParts } from './samples.ts';

const anna = { user_id: 'anna', modality: 'gesture' } as const;

function trained() {
  const place = temporaryWorkspace();
  importSamples(place.store, place.workspace, [pose(1), pose(2)]);
  const { run_id } = beginTraining(place.store, place.workspace);
  const partition = [{ sample_id: 2, part: 'test' as const }];
  return { ...place, run_id, result: completeRun(place.store, run_id, { partition }) };
}

test('a completed training is a candidate with its figures, and ends its job in the same moment', () => {
  const { store, result } = trained();
  expect(result).toMatchObject({ model_version: 'gesture-anna-v1', version: 1, benchmark: false });
  expect(getModel(store, anna, 1)).toMatchObject({
    ...{ ...anna, version: 1, status: 'candidate', algorithm: 'mlp', synthetic: false, created_at: stamp.at },
    ...{
      labels: ['drink', 'eat'],
      metrics: { test: { accuracy: 0.5 } },
      artifact_dir: 'models/anna/gesture/v1',
    },
  });
  const [job] = listJobs(store, { limit: 1 });
  expect(job).toMatchObject({ kind: 'train', status: 'completed', result });
  expect(getJobCurve(store, job?.job_id ?? 0)).toEqual(getModelHistory(store, anna, 1));
  expect(getModelHistory(store, anna, 1)).toMatchObject([{ epoch: 1, loss: 2 }]);
  expect(listRunParts(store, anna, 1)).toEqual([{ sample_id: 2, part: 'test' }]);
});

test('the newest version comes first, and what failed is not among them', () => {
  const { store, workspace } = trained();
  beginTraining(store, workspace);
  completeRun(store, beginTraining(store, workspace).run_id);
  expect(listModels(store, anna).map(({ version }) => version)).toEqual([3, 1]);
  expect(getLatestModel(store, anna)?.version).toBe(3);
  expect(listLatestModels(store)).toEqual([
    { ...anna, version: 3, test_accuracy: 0.5, active_version: null },
  ]);
  expect(listLatestModels(store, { ...anna, modality: 'speech' })).toEqual([]);
});

test('what is not there is null or empty', () => {
  const { store } = temporaryWorkspace();
  expect(getModel(store, anna, 1)).toBeNull();
  expect(getLatestModel(store, anna)).toBeNull();
  expect(getModelHistory(store, anna, 1)).toEqual([]);
  expect(getJob(store, 1)).toBeNull();
});

test('a run ends once', () => {
  const { store, run_id } = trained();
  expect(() => completeRun(store, run_id)).toThrow(expect.objectContaining({ code: 'RUN_STATE' }));
  expect(() => completeRun(store, 99)).toThrow(expect.objectContaining({ code: 'RUN_UNKNOWN' }));
});

test('a job that its thread could not end itself ends its run as well', () => {
  const { store, workspace } = trained();
  const { run_id } = beginTraining(store, workspace);
  const [job] = listJobs(store, { limit: 1 });
  const error = { code: 'THREAD_DIED', message: 'It stopped.' };
  runWrite(store, 'jobs.finish', stamp, { job_id: job?.job_id ?? 0, attempt: 1, status: 'failed', error });
  expect(() => completeRun(store, run_id)).toThrow(expect.objectContaining({ code: 'RUN_STATE' }));
  expect(listAudit(store, 2).map(({ action }) => action)).toEqual(['jobs.finish', 'training.fail']);
});

test('at most one model of a person and modality is active, and never a benchmark', () => {
  const { store, workspace } = trained();
  completeRun(store, beginTraining(store, workspace).run_id);
  completeRun(store, beginTraining(store, workspace, { split: true }).run_id);
  const activate = (version: number) =>
    store.run("UPDATE models SET status = 'active' WHERE version = ?", [version]);
  activate(1);
  expect(() => activate(2)).toThrow(/UNIQUE/);
  expect(() => activate(3)).toThrow(/CHECK/);
});

test('a training may begin again from the newest version that saw fewer recordings and is no benchmark', () => {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1), pose(2, { user_id: 'ben' })]);
  const complete = (facts: Parameters<typeof beginTraining>[2]) =>
    completeRun(store, beginTraining(store, workspace, facts).run_id).version;
  expect(previousVersion(store, anna, 9)).toBeNull();
  const [first, second] = [complete({ last_sample_id: 3 }), complete({ last_sample_id: 5 })];
  complete({ last_sample_id: 6, split: true });
  complete({ last_sample_id: 6, user_id: 'ben' });
  const before = (last_sample_id: number) => previousVersion(store, anna, last_sample_id);
  expect([3, 4, 5, 6, 9].map(before)).toEqual([null, first, first, second, second]);
  complete({ last_sample_id: 5 });
  expect(before(5)).toBe(first);
});

test('a benchmark or a deleted version is not the newest, and no training begins from a deleted one', () => {
  const { store, workspace } = trained();
  completeRun(store, beginTraining(store, workspace, { last_sample_id: 1 }).run_id);
  completeRun(store, beginTraining(store, workspace, { split: true }).run_id);
  expect(listLatestModels(store)).toMatchObject([{ version: 2 }]);
  runWrite(store, 'models.delete', stamp, { ...anna, version: 2, reason: 'Too large' });
  expect(listLatestModels(store)).toMatchObject([{ version: 1 }]);
  expect(previousVersion(store, anna, 9)).toBe(1);
  expect(getModel(store, anna, 2)).toBeNull();
  expect(getModelHistory(store, anna, 2)).toHaveLength(1);
});

test('the version in use is named beside the newest', () => {
  const { store, workspace } = trained();
  completeRun(store, beginTraining(store, workspace).run_id);
  expect(getActiveModel(store, anna)).toBeNull();
  store.run("UPDATE models SET status = 'active' WHERE version = 1");
  expect(getActiveModel(store, anna)?.version).toBe(1);
  expect(listLatestModels(store)).toMatchObject([{ version: 2, active_version: 1 }]);
});
