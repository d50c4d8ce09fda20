import { expect, test } from 'vitest';
import type { Store } from '../../store.ts';
import { decided, recordPass } from '../../testing/passes.ts';
import { anna, promote, remove } from '../../testing/registry.ts';
import { importSamples, pose, stamp } from '../../testing/store.ts';
import { temporaryWorkspace } from '../../testing/temporary.ts';
import { completeRun } from '../../testing/training.ts';
import type { Workspace } from '../../workspace.ts';
import { runWrite } from '../../writes/index.ts';
import { requestFrequency } from './frequency.ts';
import { listStandings } from './standings.ts';
import { listUnweighed } from './weighings.ts';

function annaAlone() {
  const place = temporaryWorkspace();
  importSamples(place.store, place.workspace, [pose(1)]);
  return place;
}

/** Trains what waits. @returns the version */
function train(store: Store, { owner }: Workspace): number {
  const job = runWrite(store, 'jobs.claim', stamp, { kinds: ['train'], owner, limit: 9 });
  const { run_id, version } = runWrite(store, 'training.begin', stamp, {
    ...{ ...anna, job_id: job?.job_id ?? 0, attempt: job?.attempt ?? 0, algorithm: 'mlp', config: {} },
    ...{ last_sample_id: 1, split: null },
  });
  completeRun(store, run_id);
  return version;
}

const ask = (store: Store, at = stamp.at) =>
  recordPass(store, [{ outcome: 'request', before: listStandings(store)[0]?.outcome ?? null }], { at });

const follow = (store: Store) =>
  runWrite(store, 'retraining.follow', stamp, {
    ...{ ...anna, config: {}, request: decided({ outcome: 'request' }).request ?? never() },
  });

const never = (): never => {
  throw new Error('A request has a payload.');
};

const versions = (store: Store) => listUnweighed(store).map(({ version }) => version);

test('what the scheduler asked for is to be weighed when it has been trained, until it was', () => {
  const { store, workspace } = annaAlone();
  const job_id = ask(store).requested[0]?.job_id;
  expect(listUnweighed(store)).toEqual([]);
  const version = train(store, workspace);
  expect(listUnweighed(store)).toEqual([{ ...anna, version, job_id, finished_at: stamp.at }]);
  runWrite(store, 'retraining.weigh', stamp, { ...anna, version, promoted: false, words: 'Worse' });
  expect(listUnweighed(store)).toEqual([]);
});

test('what a person asked for, followed or promoted, and what is older than the version in use, is not weighed', () => {
  const { store, workspace } = annaAlone();
  follow(store);
  const followed = train(store, workspace);
  for (const _ of [1, 2, 3]) {
    ask(store);
    train(store, workspace);
  }
  expect(versions(store)).toEqual([2, 3, 4]);
  promote(store, followed);
  expect(versions(store)).toEqual([2, 3, 4]);
  promote(store, 3);
  expect(versions(store)).toEqual([4]);
  remove(store, 4);
  expect(versions(store)).toEqual([]);
});

test('how often trainings were asked for, by the scheduler or a person, in a week, a month and ever', () => {
  const { store, workspace } = annaAlone();
  const day = 86_400_000;
  const now = stamp.at + 100 * day;
  for (const days of [60, 20, 6]) {
    ask(store, now - days * day);
    train(store, workspace);
  }
  expect(requestFrequency(store, anna, now)).toEqual({ last_7_days: 1, last_30_days: 2, ever: 3 });
  follow(store);
  expect(requestFrequency(store, anna, stamp.at)).toMatchObject({ ever: 4 });
  expect(requestFrequency(store, { ...anna, modality: 'speech' }, now).ever).toBe(0);
});
