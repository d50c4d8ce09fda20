import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { modelFiles, writeModel } from '../testing/model.ts';
import { beginTraining, importSamples, pose, stamp } from '../testing/store.ts';
import { temporaryWorkspace } from '../testing/temporary.ts';
import { completeRun } from '../testing/training.ts';
import { runWrite } from '../writes/index.ts';
import { mlrunsFolder, writeTrackedRun } from './mlruns.ts';

function trained(facts: Parameters<typeof completeRun>[2] = {}) {
  const { workspace, store } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  const { run_id } = beginTraining(store, workspace);
  writeModel(join(workspace.folder, 'models/anna/gesture/v1'), modelFiles('weights'));
  completeRun(store, run_id, facts);
  const write = () => writeTrackedRun(workspace, store, run_id);
  const [experiment = ''] = write() && readdirSync(mlrunsFolder(workspace));
  const [run = ''] = readdirSync(join(mlrunsFolder(workspace), experiment)).filter((name) =>
    /^[0-9a-f]{32}$/.test(name),
  );
  const folder = join(mlrunsFolder(workspace), experiment, run);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  return { workspace, store, run_id, write, experiment, folder, read };
}

const epoch = (number: number) => ({
  ...{ epoch: number, loss: 1 / number, accuracy: 0.5, val_loss: null, val_accuracy: null },
});

test('a training is a run in an experiment of its person and modality, as MLflow lays them out', () => {
  const { experiment, read, workspace } = trained({ history: [epoch(1), epoch(2)] });
  const meta = readFileSync(join(mlrunsFolder(workspace), experiment, 'meta.yaml'), 'utf8');
  expect(experiment).toMatch(/^[1-9]\d{17}$/);
  expect(meta).toContain('name: "anna/gesture"\n');
  expect(meta).toContain(`experiment_id: "${experiment}"\n`);
  expect(read('meta.yaml')).toContain('status: 3\n');
  expect(read('params/algorithm')).toBe('mlp');
  expect(read('params/hyperparameter.hidden')).toBe('64');
  expect(read('metrics/test_accuracy')).toBe(`${stamp.at} 0.5 0\n`);
  expect(read('metrics/loss')).toBe(`${stamp.at} 1 1\n${stamp.at} 0.5 2\n`);
  expect(read('tags/mlflow.runName')).toBe('gesture-anna-v1');
});

test('the files of the version are artifacts of the run and take no room of their own', () => {
  const { folder, workspace } = trained();
  const linked = statSync(join(folder, 'artifacts/model/tfjs/weights.bin'));
  expect(linked.ino).toBe(statSync(join(workspace.folder, 'models/anna/gesture/v1/tfjs/weights.bin')).ino);
});

test('writing twice changes nothing, and what is missing or damaged is made again', () => {
  const { write, folder, workspace, read } = trained();
  expect(write().written).toBe(false);
  for (const damage of [
    () => rmSync(mlrunsFolder(workspace), { recursive: true }),
    () => writeFileSync(join(folder, 'metrics/test_accuracy'), '1 0.99 0\n'),
    () => rmSync(join(folder, 'artifacts'), { recursive: true }),
    () => rmSync(join(folder, '..', 'meta.yaml')),
  ]) {
    damage();
    write();
    expect(read('metrics/test_accuracy')).toBe(`${stamp.at} 0.5 0\n`);
    expect(existsSync(join(folder, '..', 'meta.yaml'))).toBe(true);
    expect(existsSync(join(folder, 'artifacts/model/manifest.json'))).toBe(true);
    expect(write().written).toBe(false);
  }
  expect(readdirSync(workspace.modelsFolder)).toEqual(['anna']);
});

test('a deleted version leaves a run without artifacts', () => {
  const { workspace, store, write, folder } = trained();
  runWrite(store, 'models.delete', stamp, {
    user_id: 'anna',
    modality: 'gesture',
    version: 1,
    reason: 'Full.',
  });
  rmSync(join(workspace.folder, 'models/anna/gesture/v1'), { recursive: true });
  expect(write().written).toBe(true);
  expect(readdirSync(join(folder, 'artifacts'))).toEqual([]);
});

test('a run that failed says why', () => {
  const { workspace, store } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  const { run_id } = beginTraining(store, workspace);
  const error = { code: 'DISK_FULL', message: 'No room.' };
  runWrite(store, 'training.fail', stamp, { run_id, status: 'failed', error });
  writeTrackedRun(workspace, store, run_id);
  const files = readdirSync(mlrunsFolder(workspace), { recursive: true }).map(String);
  const contentOf = (name: string) => {
    const path = files.find((file) => file.endsWith(name)) ?? '';
    return readFileSync(join(mlrunsFolder(workspace), path), 'utf8');
  };
  expect(contentOf('tags/a3cp.error_code')).toBe('DISK_FULL');
  expect(contentOf('tags/a3cp.error')).toBe('No room.');
});
