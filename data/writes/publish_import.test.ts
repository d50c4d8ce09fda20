import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportedSample } from '../importers/item.ts';
import { listAudit } from '../queries/audit.ts';
import { getJob } from '../queries/jobs.ts';
import { listSampleFacts } from '../queries/samples.ts';
import { listUsers } from '../queries/users.ts';
import { openStore } from '../store.ts';
import { enqueue, importSamples, pose, stageSamples, stamp } from '../testing/store.ts';
import { temporaryWorkspace } from '../testing/temporary.ts';
import { runWrite } from './index.ts';

const anna = { user_id: 'anna', modality: 'gesture' } as const;

const wide = (value: number): ImportedSample => ({
  ...pose(value),
  ...{ dims: 3, payload: new Uint8Array(12), content_hash: 'c'.repeat(64) },
});

test('an import ends its job with its result and says in the log what came in, from where, with what consent', () => {
  const { store, workspace } = temporaryWorkspace();
  const result = importSamples(store, workspace, [pose(1), pose(2), pose(1)]);
  expect(result).toEqual({
    ...{ format: 'csv', accepted: 2, duplicates: 1, rejected: [], skipped: 0 },
    by_kind: { samples: 2, recognitions: 0, feedback: 0, unattributed_feedback: 0 },
    users: [{ ...anna, samples: 2 }],
  });
  expect(getJob(store, 1)).toMatchObject({ status: 'completed', result });
  expect(listAudit(store, 2)[1]).toMatchObject({
    ...{ action: 'imports.publish', subject: 'job/1' },
    new_value: { path: 'poses.csv', consent: 'given', accepted: 2, duplicates: 1 },
  });
  expect(readdirSync(workspace.stagingFolder)).toEqual([]);
});

test('nothing of an import is seen before it is published', () => {
  const { store, workspace } = temporaryWorkspace();
  const publish = stageSamples(store, workspace, [pose(1)]);
  expect(listUsers(store)).toEqual([]);
  publish();
  expect(listUsers(store)).toHaveLength(1);
});

test('what another import brought in meanwhile with other dimensions is refused as a whole', () => {
  const { store, workspace } = temporaryWorkspace();
  const publish = stageSamples(store, workspace, [pose(1), pose(2)]);
  const other = openStore(workspace.storeFile);
  importSamples(other, workspace, [wide(3)]);
  other.close();
  expect(publish).toThrow(expect.objectContaining({ code: 'MIXED_DIMENSIONS' }));
  expect(listSampleFacts(store, anna)).toHaveLength(1);
  expect(listAudit(store, 1)).toMatchObject([{ action: 'jobs.finish' }]);
});

test('made-up people and real ones are never mixed, whichever came first', () => {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1, { synthetic: true }), pose(2, { user_id: 'ben' })]);
  const real = () => importSamples(store, workspace, [pose(3)]);
  const madeUp = () => importSamples(store, workspace, [pose(4, { user_id: 'ben', synthetic: true })]);
  expect(real).toThrow(expect.objectContaining({ code: 'SYNTHETIC_MISMATCH' }));
  expect(madeUp).toThrow(expect.objectContaining({ code: 'SYNTHETIC_MISMATCH' }));
  expect(listUsers(store)).toMatchObject([{ synthetic: true }, { synthetic: false }]);
});

test('a relabelled recording that is imported again stays one, with the label a person gave it', () => {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  store.run("UPDATE samples SET label = 'eat', label_status = 'corrected'");
  expect(importSamples(store, workspace, [pose(1)])).toMatchObject({ accepted: 0, duplicates: 1 });
  expect(listSampleFacts(store, anna)).toMatchObject([{ label: 'eat', label_status: 'corrected' }]);
});

test('a staging file that is gone is named, and no empty one is made in its place', () => {
  const { store, workspace } = temporaryWorkspace();
  const publish = stageSamples(store, workspace, [pose(1)]);
  const [name = ''] = readdirSync(workspace.stagingFolder);
  rmSync(join(workspace.stagingFolder, name));
  expect(publish).toThrow(expect.objectContaining({ code: 'STAGING_MISSING' }));
  expect(existsSync(join(workspace.stagingFolder, name))).toBe(false);
});

test('a store may take in one import after the other and then be worked with as before', () => {
  const { store, workspace } = temporaryWorkspace();
  for (const value of [1, 2, 3]) importSamples(store, workspace, [pose(value)]);
  expect(listSampleFacts(store, anna).map(({ sample_id }) => sample_id)).toEqual([1, 2, 3]);
  expect(store.integrityCheck().ok).toBe(true);
});

test('the job of a demo tells whom it made up', () => {
  const { store, workspace } = temporaryWorkspace();
  const publish = stageSamples(store, workspace, [pose(1)]);
  publish({ made_up: ['anna'] });
  expect(getJob(store, 1)).toMatchObject({ status: 'completed', result: { users: ['anna'], samples: 1 } });
});

test('an import of a process that was replaced meanwhile brings nothing in', () => {
  const { store, workspace } = temporaryWorkspace();
  const publish = stageSamples(store, workspace, [pose(1)]);
  const lost = { job_id: 1, attempt: 1, heartbeats: 0 };
  runWrite(store, 'jobs.recover', stamp, { jobs: [lost] });
  expect(publish).toThrow(expect.objectContaining({ code: 'JOB_STATE' }));
  runWrite(store, 'jobs.claim', stamp, { kinds: ['import'], owner: 'another', limit: 1 });
  expect(publish).toThrow(expect.objectContaining({ code: 'LEASE_LOST' }));
  expect(listSampleFacts(store, anna)).toEqual([]);
});

test('a write with input that does not fit changes nothing', () => {
  const { store } = temporaryWorkspace();
  const before = listAudit(store, 10);
  expect(() => runWrite(store, 'jobs.cancel', stamp, { job_id: -1 })).toThrow();
  expect(() => runWrite(store, 'jobs.cancel', stamp, { job_id: 7 })).toThrow(
    expect.objectContaining({ code: 'JOB_UNKNOWN' }),
  );
  expect(() => runWrite(store, 'no.such.write' as 'jobs.cancel', stamp, { job_id: 1 })).toThrow(
    expect.objectContaining({ code: 'WRITE_UNKNOWN' }),
  );
  expect(listAudit(store, 10)).toEqual(before);
  expect(enqueue(store)).toBe(1);
});
