import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyAuditChain } from '../../data/audit.ts';
import { untoldRuns } from '../../data/queries/tracking.ts';
import { hashOfManifest } from '../../data/registered_folder.ts';
import { serverAddress } from '../../data/server_address.ts';
import { modelFiles, writeModel } from '../../data/testing/model.ts';
import { beginTraining, importSamples, pose, stamp } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { completeRun } from '../../data/testing/training.ts';
import { runWrite } from '../../data/writes/index.ts';
import { sendRuns } from './send_runs.ts';
import type { SyncPlace } from './sync.ts';
import { FakeMlflow, type Mishap, serveFakes } from './testing/fake_mlflow.ts';

/** With two values each, more than one call may hold. */
const EPOCHS = 501;
const history = Array.from({ length: EPOCHS }, (_, at) => ({
  ...{ epoch: at + 1, loss: 1 / (at + 1), accuracy: 0.5, val_loss: null, val_accuracy: null },
}));

/** Three trainings: of two people, one of them failed, one with more values than a call may hold. */
function threeTrainings() {
  const { workspace, store } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1), pose(2, { user_id: 'Zoë/1' })]);
  const first = beginTraining(store, workspace, { user_id: 'Zoë/1' });
  const folder = writeModel(join(workspace.folder, 'models/anna/gesture/v1'), modelFiles('weights'));
  const manifest_sha256 = hashOfManifest(folder) ?? '';
  completeRun(store, first.run_id, { history, manifest_sha256 });
  const second = beginTraining(store, workspace);
  const error = { code: 'DISK_FULL', message: 'No room.' };
  runWrite(store, 'training.fail', stamp, { run_id: second.run_id, status: 'failed', error });
  const third = beginTraining(store, workspace);
  completeRun(store, third.run_id, { artifact_dir: 'models/anna/gesture/v2' });
  const place: SyncPlace = {
    ...{ workspace, store, stop: new AbortController().signal },
    write: (name, input) => runWrite(store, name, stamp, input),
  };
  return { place, store, workspace, send: (address: string) => sendRuns(place, serverAddress(address)) };
}

function expectAllOnce(fake: FakeMlflow): void {
  expect(fake.faults).toEqual([]);
  expect(fake.runs.map(({ name, status }) => [name, status])).toEqual([
    ['gesture-Zoë/1-v1', 'FINISHED'],
    ['gesture-anna-v1', 'FAILED'],
    ['gesture-anna-v2', 'FINISHED'],
  ]);
  const [first, second] = fake.runs;
  expect(first?.metrics.get('loss')?.map(({ step }) => step)).toEqual(history.map(({ epoch }) => epoch));
  expect(first?.metrics.get('test_accuracy')).toEqual([{ step: 0, value: 0.5 }]);
  expect(first?.params.get('hyperparameter.hidden')).toBe('64');
  const files = ['model/manifest.json', 'model/model_info.json', 'model/tfjs/weights.bin'];
  expect([...(first?.artifacts.keys() ?? [])].sort()).toEqual(files);
  expect(second?.tags.get('a3cp.error_code')).toBe('DISK_FULL');
}

test('every training that ended is sent once, in order, with its figures and files', async () => {
  const { send, store } = threeTrainings();
  const { at } = await serveFakes();
  const fake = new FakeMlflow();
  const address = at('sound', fake);
  expect(await send(address)).toEqual({ address, sent: 3, waiting: 0, error: null });
  expectAllOnce(fake);
  const { requests } = fake;
  expect(await send(address)).toMatchObject({ sent: 0, waiting: 0 });
  expect(fake.requests).toBe(requests);
  expect(verifyAuditChain(store).ok).toBe(true);
});

test.each<Mishap>(['unanswered', 'html'])(
  'whichever request goes wrong (%s), afterwards every training is there once, whole, in order',
  async (kind) => {
    const { send } = threeTrainings();
    const { at } = await serveFakes();
    for (let request = 0; ; request++) {
      const fake = new FakeMlflow();
      const address = at(`${kind}${request}`, fake, { request, kind });
      const first = await send(address);
      if (fake.requests <= request) break;
      expect(first.error).not.toBeNull();
      expect(first.waiting).toBe(3 - first.sent);
      expect(await send(address)).toMatchObject({ waiting: 0, error: null });
      expectAllOnce(fake);
    }
  },
);

test('what was sent but not recorded is not sent again, and what somebody deleted there stays deleted', async () => {
  const { send, store } = threeTrainings();
  const { at } = await serveFakes();
  const fake = new FakeMlflow();
  const address = at('crash', fake);
  await send(address);
  for (const run of fake.runs.slice(0, 1)) run.deleted = true;
  store.run('DELETE FROM tracking_deliveries');
  expect(await send(address)).toMatchObject({ sent: 3, waiting: 0, error: null });
  expectAllOnce(fake);
});

test('a version whose files are damaged is told of without them', async () => {
  const { send, workspace } = threeTrainings();
  writeModel(
    join(workspace.folder, 'models/anna/gesture/v1'),
    new Map([['model_info.json', new Uint8Array(3)]]),
  );
  const { at } = await serveFakes();
  const fake = new FakeMlflow();
  expect(await send(at('damaged', fake))).toMatchObject({ sent: 3, error: null });
  expect(fake.runs[0]?.artifacts.size).toBe(0);
});

test('a server that nobody reaches leaves all waiting, and its password is nowhere', async () => {
  const { send, store } = threeTrainings();
  const result = await send('http://anna:geheim%21@127.0.0.1:1/mlflow?token=geheim');
  expect(result).toMatchObject({ address: 'http://127.0.0.1:1/mlflow', sent: 0, waiting: 3 });
  expect(result.error).toContain('cannot be reached');
  expect(JSON.stringify(result)).not.toContain('geheim');
  expect(untoldRuns(store, 'http://127.0.0.1:1/mlflow')).toHaveLength(3);
});
