import { expect, test } from 'vitest';
import { beginTraining, importSamples, pose, stamp } from '../testing/store.ts';
import { temporaryWorkspace } from '../testing/temporary.ts';
import { completeRun } from '../testing/training.ts';
import { runWrite } from '../writes/index.ts';
import { datasetShape, listDatasetSessions, listSampleGroups } from './datasets.ts';
import { getSampleOrigin, listSampleFacts } from './samples.ts';
import { listDatasetTotals, listSampleKinds, listSampleKindsSinceTraining, listUsers } from './users.ts';

const anna = { user_id: 'anna', modality: 'gesture' } as const;

/** Two sessions and a recording without one, of which one label is not confirmed. */
const recordings = [
  pose(1, { session_id: 'later', recorded_at: 2000 }),
  pose(2, { session_id: 'earlier', recorded_at: 1000, label: 'eat' }),
  pose(3, { session_id: 'earlier', recorded_at: 1500 }),
  pose(4, { label_status: 'unconfirmed' }),
  pose(5, { user_id: 'ben', label: null, label_status: 'unconfirmed' }),
];

function filled() {
  const place = temporaryWorkspace();
  importSamples(place.store, place.workspace, recordings);
  return place;
}

test('the size of each dataset: recordings, sessions and the last of them', () => {
  const { store } = filled();
  const ofAnna = { ...anna, samples: 4, sessions: 2, last_recorded_at: 2000 };
  const ofBen = {
    user_id: 'ben',
    modality: 'gesture',
    samples: 1,
    sessions: 0,
    last_recorded_at: null,
  };
  expect(listDatasetTotals(store)).toEqual([ofAnna, ofBen]);
  expect(listDatasetTotals(store, anna)).toEqual([ofAnna]);
  expect(listUsers(store)).toMatchObject([{ user_id: 'anna', synthetic: false }, { user_id: 'ben' }]);
});

test('recordings by what decides whether they are trained on', () => {
  const { store } = filled();
  expect(listSampleKinds(store, anna)).toMatchObject([
    { label_status: 'confirmed', consent: 'given', is_demo: false, label_counts: { drink: 2, eat: 1 } },
    { label_status: 'unconfirmed', label_counts: { drink: 1 } },
  ]);
  expect(listSampleKinds(store)).toHaveLength(3);
});

test('labels may be called anything', () => {
  const { store, workspace } = temporaryWorkspace();
  const odd = ['__proto__', 'constructor', '"quoted" \\ \' label', '飲む'];
  importSamples(
    store,
    workspace,
    odd.map((label, i) => pose(i, { label })),
  );
  expect(Object.entries(listSampleKinds(store)[0]?.label_counts ?? {}).sort()).toEqual(
    odd.map((label) => [label, 1]).sort(),
  );
});

test('sessions stand in the order in which they were recorded, those without one last', () => {
  const { store } = filled();
  const [first, second] = listSampleFacts(store, anna);
  const assignments = [first, second].map((one) => ({
    sample_id: one?.sample_id ?? 0,
    part: 'test' as const,
  }));
  runWrite(store, 'training.assign_parts', stamp, { ...anna, assignments });
  const none = { train: 0, validation: 0, test: 0, holdout: 0 };
  expect(listDatasetSessions(store, anna)).toEqual([
    {
      ...{ session_id: 'earlier', samples: 2, labels: 2, first_recorded_at: 1000, last_recorded_at: 1500 },
      parts: { ...none, test: 1 },
    },
    {
      ...{ session_id: 'later', samples: 1, labels: 1, first_recorded_at: 2000, last_recorded_at: 2000 },
      parts: { ...none, test: 1 },
    },
    {
      ...{ session_id: null, samples: 1, labels: 1, first_recorded_at: null, last_recorded_at: null },
      parts: none,
    },
  ]);
  expect(listSampleGroups(store, anna).filter(({ part }) => part === 'test')).toMatchObject([
    { label: 'drink', samples: 1 },
    { label: 'eat', samples: 1 },
  ]);
});

test('only recordings that came after the last training are new, and a benchmark is no training', () => {
  const { store, workspace } = filled();
  const train = (split: boolean) =>
    completeRun(store, beginTraining(store, workspace, { last_sample_id: 5, split }).run_id);
  train(true);
  expect(listSampleKindsSinceTraining(store, anna)).toEqual([]);
  train(false);
  importSamples(store, workspace, [pose(6), pose(7, { label: 'eat' })]);
  expect(listSampleKindsSinceTraining(store, anna)).toMatchObject([{ label_counts: { drink: 1, eat: 1 } }]);
});

test('what came in is known by its facts, and by where it came from', () => {
  const { store } = filled();
  expect(listSampleFacts(store, anna)[1]).toMatchObject({
    ...anna,
    ...{ sample_id: 2, external_id: 'pose-2', label: 'eat', is_demo: false, dims: 2, part: null },
  });
  expect(getSampleOrigin(store, 2)).toEqual({
    ...{ imported_label: 'eat', source_file: 'poses.csv', source_line: 2, import_job_id: 1 },
    imported_at: stamp.at,
  });
  expect(getSampleOrigin(store, 99)).toBeNull();
  expect(datasetShape(store, anna)).toEqual({ signal_kind: 'sequence', dims: 2, encoding: 'pose_vector' });
  expect(datasetShape(store, { ...anna, modality: 'speech' })).toBeNull();
});
