import { expect, test } from 'vitest';
import { verifyAuditChain } from '../../audit.ts';
import { listAudit } from '../../queries/audit.ts';
import { getJobParams, listJobs } from '../../queries/jobs.ts';
import { newestJournalSeq } from '../../queries/retraining/journal.ts';
import { logPage } from '../../queries/retraining/log.ts';
import { newestPass } from '../../queries/retraining/passes.ts';
import { listStandings } from '../../queries/retraining/standings.ts';
import type { Store } from '../../store.ts';
import { provenanceOf } from '../../testing/job_provenance.ts';
import { decided, recordPass, requestOf, savePolicy } from '../../testing/passes.ts';
import { importSamples, pose, stamp } from '../../testing/store.ts';
import { temporaryWorkspace } from '../../testing/temporary.ts';
import { runWrite } from '../index.ts';

const anna = { user_id: 'anna', modality: 'gesture' } as const;
const reason = '60 new recordings, 50 are enough';

/** Anna and Ben, of whom there are gestures. */
function people() {
  const place = temporaryWorkspace();
  importSamples(place.store, place.workspace, [pose(1), pose(2, { user_id: 'ben' })]);
  return place;
}

const everything = (store: Store) => ({
  pass: newestPass(store),
  standings: listStandings(store),
  log: logPage(store, { limit: 500 }),
  jobs: listJobs(store, { limit: 500, kind: 'train' }),
  seq: newestJournalSeq(store),
  audit: listAudit(store, 500),
});

test('a request is a job, a line, a standing and two entries of the audit log, or nothing at all', () => {
  const { store } = people();
  const { pass_id, requested, exceptions } = recordPass(store, [{ outcome: 'request' }]);
  const [job] = listJobs(store, { limit: 9, kind: 'train' });
  expect(requested).toEqual([{ ...anna, job_id: job?.job_id }]);
  expect(exceptions).toEqual([]);
  expect(job).toMatchObject({ ...anna, status: 'queued', priority: 'normal', operator_id: 'tester' });
  const job_id = job?.job_id ?? 0;
  expect(getJobParams(store, job_id)).toMatchObject({
    kind: 'train',
    ...anna,
    config: { algorithm: 'auto' },
  });
  expect(provenanceOf(store, job_id)).toEqual({ origin: 'scheduler', request: requestOf(anna, reason) });
  expect(logPage(store, { limit: 9 }).entries).toMatchObject([
    { pass_id, job_id, line: decided({ outcome: 'request' }).line },
  ]);
  expect(listStandings(store)).toEqual([{ ...anna, outcome: 'request', reason, since: stamp.at, pass_id }]);
  expect(listAudit(store, 2).map(({ action }) => action)).toEqual(['retraining.pass', 'jobs.enqueue']);
  expect(verifyAuditChain(store).ok).toBe(true);
});

test('a pass that finds what it found before leaves only the pass itself', () => {
  const { store } = people();
  recordPass(store, [{ outcome: 'advise' }]);
  const before = everything(store);
  recordPass(store, [
    { outcome: 'advise', before: 'advise' },
    { outcome: 'nothing', user_id: 'ben' },
  ]);
  const { pass, ...rest } = everything(store);
  expect({ pass: before.pass, ...rest }).toEqual(before);
  expect(pass).toMatchObject({ pass_id: 2, looked_at: 2, pairs: 10, utc_offset_minutes: 60 });
});

test('an outcome stands since it became so, while its reason may change; it becomes nothing again', () => {
  const { store } = people();
  recordPass(store, [{ outcome: 'advise' }], { at: 1000 });
  recordPass(store, [{ outcome: 'advise', before: 'advise', reason: '70 new' }], { at: 2000 });
  expect(listStandings(store)).toMatchObject([
    { outcome: 'advise', reason: '70 new', since: 1000, pass_id: 2 },
  ]);
  recordPass(store, [{ outcome: 'nothing', before: 'advise' }], { at: 3000 });
  expect(listStandings(store)).toMatchObject([{ outcome: 'nothing', reason: null, since: 3000, pass_id: 3 }]);
  expect(logPage(store, { limit: 9 }).entries.map(({ line }) => line.outcome)).toEqual(['nothing', 'advise']);
});

test('of two processes that decided on the same standing, the one that records first wins', () => {
  const { store } = people();
  const after_seq = newestJournalSeq(store);
  expect(recordPass(store, [{ outcome: 'advise' }], { after_seq }).exceptions).toEqual([]);
  const before = everything(store);
  const second = recordPass(store, [{ outcome: 'held_back' }, { outcome: 'advise', user_id: 'ben' }], {
    after_seq,
  });
  expect(second.exceptions).toEqual([anna]);
  expect(everything(store).standings).toEqual([
    ...before.standings,
    expect.objectContaining({ user_id: 'ben', outcome: 'advise' }),
  ]);
});

test('what happened to a person after the decision was made is an exception, to others it is not', () => {
  const { store, workspace } = people();
  const after_seq = newestJournalSeq(store);
  importSamples(store, workspace, [pose(3, { user_id: 'ben', modality: 'speech', encoding: 'other' })]);
  const decisions = [{ outcome: 'request' }, { outcome: 'request', user_id: 'ben' }] as const;
  const { requested, exceptions } = recordPass(store, decisions, { after_seq });
  expect(requested).toMatchObject([anna]);
  expect(exceptions).toEqual([{ user_id: 'ben', modality: 'gesture' }]);
});

test('what happened to one modality of a person is no matter of the other', () => {
  const { store, workspace } = people();
  importSamples(store, workspace, [pose(3, { modality: 'speech' })]);
  const after_seq = newestJournalSeq(store);
  runWrite(store, 'retraining.snooze', stamp, { ...anna, until: stamp.at + 1, reason: 'Holiday' });
  const decisions = [{ outcome: 'advise' }, { outcome: 'advise', modality: 'speech' }] as const;
  expect(recordPass(store, decisions, { after_seq }).exceptions).toEqual([anna]);
});

test.each(['person', 'scheduler'])('where a training of the %s waits, none is asked for again', (whose) => {
  const { store } = people();
  const params = { kind: 'train', ...anna };
  if (whose === 'scheduler') recordPass(store, [{ outcome: 'request' }]);
  else runWrite(store, 'jobs.enqueue', stamp, { kind: 'train', ...anna, params });
  const before = whose === 'scheduler' ? 'request' : null;
  const standings = listStandings(store);
  const { requested, exceptions } = recordPass(store, [{ outcome: 'request', before }]);
  expect([requested, exceptions]).toEqual([[], [anna]]);
  expect(listJobs(store, { limit: 9, kind: 'train' })).toHaveLength(1);
  expect(listStandings(store)).toEqual(standings);
});

test('under a policy that is no longer in force nothing is recorded', () => {
  const { store } = people();
  savePolicy(store, 1, null);
  savePolicy(store, 4, 1);
  const before = everything(store);
  const pass = () => recordPass(store, [{ outcome: 'request' }], { policy_config_version: 1 });
  expect(pass).toThrow(
    expect.objectContaining({ code: 'POLICY_CHANGED', details: { based_on: 1, in_force: 4 } }),
  );
  expect(everything(store)).toEqual(before);
});

const good = decided({ outcome: 'request' });
const ben = { user_id: 'ben', modality: 'gesture' } as const;
test.each([
  ['a request without its payload', { ...good, ...ben, request: null }],
  ['a request that is not on record', { ...good, ...ben, request: requestOf(ben, reason), line: null }],
  [
    'a payload of what asks for nothing',
    { ...decided({ outcome: 'advise', ...ben }), request: requestOf(ben, reason) },
  ],
  ['a payload about somebody else', { ...decided({ outcome: 'request', ...ben }), request: good.request }],
  ['a line about somebody else', { ...decided({ outcome: 'request', ...ben }), line: good.line }],
  [
    'a line of another outcome',
    { ...decided({ outcome: 'advise', ...ben }), line: decided({ outcome: 'held_back', ...ben }).line },
  ],
  ['an outcome without a reason', { ...decided({ outcome: 'advise', ...ben }), reason: null }],
  ['two decisions about the same recordings', decided({ outcome: 'advise' })],
  ['somebody of whom there are no recordings', decided({ outcome: 'advise', user_id: 'carla' })],
])('%s: the whole pass is refused, and nothing of it stays', (_, wrong) => {
  const { store } = people();
  savePolicy(store, 1, null);
  const before = everything(store);
  const pass = () =>
    runWrite(store, 'retraining.record_pass', stamp, {
      ...{ utc_offset_minutes: 0, policy_config_version: 1, after_seq: before.seq, pairs: 2, looked_at: 2 },
      ...{ config: {}, decisions: [good, wrong] },
    });
  expect(pass).toThrow();
  expect(everything(store)).toEqual(before);
});
