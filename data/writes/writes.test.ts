import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listAudit } from '../queries/audit.ts';
import { listSampleFacts } from '../queries/samples.ts';
import { openStore } from '../store.ts';
import { beginJob, beginTraining, importSamples, pose, stageSamples, stamp } from '../testing/store.ts';
import { temporaryWorkspace } from '../testing/temporary.ts';
import { runWrite } from './index.ts';

const anna = { user_id: 'anna', modality: 'gesture' } as const;

test('importing the same recordings twice adds nothing, and says so', () => {
  const { store, workspace } = temporaryWorkspace();
  expect(importSamples(store, workspace, [pose(1), pose(2)])).toMatchObject({ accepted: 2, duplicates: 0 });
  expect(importSamples(store, workspace, [pose(1), pose(2), pose(3)])).toMatchObject({
    accepted: 1,
    duplicates: 2,
  });
  expect(listSampleFacts(store, anna)).toHaveLength(3);
});

test('the same recording under two labels is kept twice: a contradiction that somebody must see', () => {
  const { store, workspace } = temporaryWorkspace();
  const result = importSamples(store, workspace, [
    pose(1),
    pose(1, { label: 'eat' }),
    pose(1, { label: null }),
  ]);
  expect(result.accepted).toBe(3);
});

test('what another process imported between reading and publishing counts as a duplicate', () => {
  const { store, workspace } = temporaryWorkspace();
  const publish = stageSamples(store, workspace, [pose(1), pose(2)]);
  importSamples(store, workspace, [pose(1)]);
  expect(publish()).toMatchObject({ accepted: 1, duplicates: 1 });
  expect(listSampleFacts(store, anna)).toHaveLength(2);
});

test('a recording never moves to another part', () => {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  const sample_id = listSampleFacts(store, anna)[0]?.sample_id ?? 0;
  const assign = (part: 'train' | 'test') =>
    runWrite(store, 'training.assign_parts', stamp, { ...anna, assignments: [{ sample_id, part }] });
  expect(assign('test')).toEqual({ assigned: 1 });
  expect(assign('test')).toEqual({ assigned: 0 });
  expect(() => assign('train')).toThrow(expect.objectContaining({ code: 'PART_IS_FINAL' }));
  expect(listSampleFacts(store, anna)[0]?.part).toBe('test');
});

test('version numbers rise by one and are never used again, however trainings end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('failed', 'cancelled', 'running'), { maxLength: 12 }), (ends) => {
      const { store, workspace } = temporaryWorkspace();
      importSamples(store, workspace, [pose(1)]);
      const versions = ends.map((end) => {
        const { run_id, version } = beginTraining(store, workspace);
        const error = { code: 'X', message: 'x' };
        if (end !== 'running') runWrite(store, 'training.fail', stamp, { run_id, status: end, error });
        return version;
      });
      expect(versions).toEqual(ends.map((_, i) => i + 1));
    }),
    { numRuns: 10 },
  );
});

test('two processes that train the same recordings never get the same number', () => {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  const other = openStore(workspace.storeFile);
  const versions = [store, other, other, store].map((one) => beginTraining(one, workspace).version);
  other.close();
  expect(versions).toEqual([1, 2, 3, 4]);
});

test('numbers of version directories that the store does not know are left out', () => {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  expect(beginTraining(store, workspace, { above: 7 }).version).toBe(8);
  expect(beginTraining(store, workspace).version).toBe(9);
});

test('a training of nobody is refused', () => {
  const { store, workspace } = temporaryWorkspace();
  expect(() => beginTraining(store, workspace)).toThrow(expect.objectContaining({ code: 'DATASET_UNKNOWN' }));
});

test('every change stands in the audit log with its operator, time, old and new value', () => {
  const { store, workspace } = temporaryWorkspace();
  const { job_id } = beginJob(store, workspace);
  expect(listAudit(store, 1)).toMatchObject([
    {
      ...{ at: stamp.at, operator: 'Tester', action: 'jobs.start', subject: `job/${job_id}` },
      ...{ old_value: { status: 'queued' }, new_value: { status: 'in_progress' } },
    },
  ]);
});
