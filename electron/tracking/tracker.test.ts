import { expect, test } from 'vitest';
import { AppError } from '../../data/errors.ts';
import { beginTraining, importSamples, pose, stamp } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { completeRun } from '../../data/testing/training.ts';
import { runWrite } from '../../data/writes/index.ts';
import type { TrackingResult } from '../ipc/calls/tracking.ts';
import { Tracker } from './tracker.ts';

const told: TrackingResult = { files: { written: 1, runs: 1 }, server: null };

/** A tracker whose attempts end when the test says so. */
function tracker() {
  const { workspace, store } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  const attempts: (PromiseWithResolvers<TrackingResult> & { whole: boolean; stopped: boolean })[] = [];
  const begin = (whole: boolean) => {
    const attempt = { ...Promise.withResolvers<TrackingResult>(), whole, stopped: false };
    attempts.push(attempt);
    const stop = () => {
      attempt.stopped = true;
      attempt.resolve(told);
    };
    return { finished: attempt.promise, stop };
  };
  const train = () => completeRun(store, beginTraining(store, workspace).run_id);
  return { tracker: new Tracker({ store, begin }), attempts, store, workspace, train };
}

const ended = { kind: 'train', finished_at: 1 };
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('nothing is begun where there is nothing to tell', async () => {
  const { tracker: one, attempts } = tracker();
  one.wake();
  one.heard('job.changed', ended);
  await settled();
  expect(attempts).toEqual([]);
  await one.close();
});

test('a training that ended is told; what comes meanwhile is told after it, in one go', async () => {
  const { tracker: one, attempts, train } = tracker();
  train();
  one.heard('job.changed', { kind: 'train', finished_at: null });
  await settled();
  expect(attempts).toHaveLength(0);
  one.heard('job.changed', ended);
  await settled();
  for (let again = 0; again < 3; again++) one.heard('job.changed', ended);
  await settled();
  expect(attempts).toHaveLength(1);
  attempts[0]?.resolve(told);
  await settled();
  expect(attempts.map(({ whole }) => whole)).toEqual([false, false]);
  attempts[1]?.resolve(told);
  await one.close();
});

test('a failure reaches nobody but who asked, and asking looks at everything', async () => {
  const { tracker: one, attempts, train } = tracker();
  train();
  one.wake();
  await settled();
  attempts[0]?.reject(new AppError('MLRUNS_NOT_WRITTEN', 'No room.'));
  const asked = one.sync();
  await settled();
  expect(attempts[1]?.whole).toBe(true);
  attempts[1]?.reject(new AppError('MLRUNS_NOT_WRITTEN', 'No room.'));
  await expect(asked).rejects.toMatchObject({ code: 'MLRUNS_NOT_WRITTEN' });
  await one.close();
});

test('closing stops what a start began, and begins nothing more', async () => {
  const { tracker: one, attempts, train } = tracker();
  train();
  one.wake();
  await settled();
  await one.close();
  expect(attempts[0]?.stopped).toBe(true);
  one.heard('job.changed', ended);
  await settled();
  expect(attempts).toHaveLength(1);
});

test('a version that is deleted is news', async () => {
  const { tracker: one, attempts, store, train } = tracker();
  train();
  runWrite(store, 'tracking.record', stamp, { target: 'files', runs: [{ run_id: 1, remote_run_id: 'a' }] });
  one.heard('store.changed', { topics: ['models'] });
  await settled();
  expect(attempts).toHaveLength(0);
  runWrite(store, 'models.delete', stamp, {
    user_id: 'anna',
    modality: 'gesture',
    version: 1,
    reason: 'Full.',
  });
  one.heard('store.changed', { topics: ['models'] });
  await settled();
  expect(attempts).toHaveLength(1);
  attempts[0]?.resolve(told);
  await one.close();
});
