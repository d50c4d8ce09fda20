import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { trackingOwner, untoldRuns } from '../../data/queries/tracking.ts';
import { modelFiles, writeModel } from '../../data/testing/model.ts';
import { beginTraining, deadProcess, importSamples, pose, stamp } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { completeRun } from '../../data/testing/training.ts';
import { mlrunsFolder } from '../../data/tracking/mlruns.ts';
import { runWrite } from '../../data/writes/index.ts';
import { leftoversIn } from '../chaos/leftovers.ts';
import { openProgram } from '../program.ts';
import { type SyncPlace, syncTracking } from './sync.ts';

const rowSchema = z.object({ new_value: z.string(), old_value: z.string() });

function twoTrainings() {
  const { workspace, store } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  for (const version of [1, 2]) {
    const { run_id } = beginTraining(store, workspace);
    completeRun(store, run_id, { artifact_dir: `models/anna/gesture/v${version}` });
  }
  const place: SyncPlace = {
    ...{ workspace, store, stop: new AbortController().signal },
    write: (name, input) => runWrite(store, name, stamp, input),
  };
  return { workspace, store, place };
}

test('every run is written once; a folder that is gone is made again', async () => {
  const { place, workspace } = twoTrainings();
  expect(await syncTracking(place, false)).toEqual({ files: { written: 2, runs: 2 }, server: null });
  expect((await syncTracking(place, false)).files).toEqual({ written: 0, runs: 2 });
  rmSync(mlrunsFolder(workspace), { recursive: true });
  expect((await syncTracking(place, false)).files).toEqual({ written: 2, runs: 2 });
  expect((await syncTracking(place, true)).files).toEqual({ written: 0, runs: 2 });
});

test('the files of a deleted version go, also when whoever deleted it was killed right after', async () => {
  const { place, workspace, store } = twoTrainings();
  writeModel(join(workspace.folder, 'models/anna/gesture/v1'), modelFiles('weights'));
  await syncTracking(place, false);
  const files = () => readdirSync(mlrunsFolder(workspace), { recursive: true }).map(String);
  expect(files()).toContainEqual(expect.stringContaining('manifest.json'));
  const version = { user_id: 'anna', modality: 'gesture', version: 1 } as const;
  runWrite(store, 'models.delete', stamp, { ...version, reason: 'Full.' });
  expect((await syncTracking(place, false)).files).toEqual({ written: 1, runs: 2 });
  expect(files()).not.toContainEqual(expect.stringContaining('manifest.json'));
});

test('a run that was written with its version, while that was deleted, is written again', async () => {
  const { place, store } = twoTrainings();
  const version = { user_id: 'anna', modality: 'gesture', version: 1 } as const;
  runWrite(store, 'models.delete', stamp, { ...version, reason: 'Full.' });
  const runs = [{ run_id: 1, remote_run_id: 'a', with_model: true }];
  expect(place.write('tracking.record', { target: 'files', runs })).toEqual({ recorded: 0 });
  expect(untoldRuns(store, 'files')).toEqual([1, 2]);
});

test('one process at a time: a living one is left alone, a dead one takes no turn with it', async () => {
  const { place, store } = twoTrainings();
  const living = `${process.ppid}-unknown`;
  runWrite(store, 'tracking.take_turn', stamp, { owner: living });
  await expect(syncTracking(place, false)).rejects.toMatchObject({ code: 'TRACKING_BUSY' });
  runWrite(store, 'tracking.give_up_turn', stamp, { owner: living });
  runWrite(store, 'tracking.take_turn', stamp, { owner: deadProcess() });
  expect((await syncTracking(place, false)).files.written).toBe(2);
  expect(trackingOwner(store)).toBeNull();
});

test('where mlruns cannot be written the reason is told, the turn is given up, and later all is made up for', async () => {
  const { place, workspace, store } = twoTrainings();
  writeFileSync(mlrunsFolder(workspace), 'a file in its place');
  await expect(syncTracking(place, false)).rejects.toMatchObject({ code: 'MLRUNS_NOT_WRITTEN' });
  expect(trackingOwner(store)).toBeNull();
  rmSync(mlrunsFolder(workspace));
  expect((await syncTracking(place, false)).files).toEqual({ written: 2, runs: 2 });
});

test('the app writes what is not told yet, and leaves nothing that belongs to nobody', async () => {
  const { workspace, store } = twoTrainings();
  const program = await openProgram({ workspace: workspace.folder, appVersion: '0' });
  const result = await program.call('tracking.sync', {});
  expect(result).toMatchObject({ files: { runs: 2 }, server: null });
  await program.close();
  expect(existsSync(mlrunsFolder(workspace))).toBe(true);
  expect(await leftoversIn(workspace, store)).toEqual([]);
});

test('an address is kept and shown without its password', () => {
  const { store } = twoTrainings();
  runWrite(store, 'settings.change', stamp, { tracking_server: 'http://anna:geheim@host/' });
  const audited = JSON.stringify(store.all(rowSchema, 'SELECT new_value, old_value FROM audit_entries'));
  expect(audited).toContain('http://host');
  expect(audited).not.toContain('geheim');
  const delivery = { target: 'http://anna:geheim@host', runs: [{ run_id: 1, remote_run_id: 'a' }] };
  expect(() => runWrite(store, 'tracking.record', stamp, delivery)).toThrow('without its credentials');
});
