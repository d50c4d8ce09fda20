import { expect, test } from 'vitest';
import { z } from 'zod';
import { listAudit } from '../../queries/audit.ts';
import { getJobParams, listJobs } from '../../queries/jobs.ts';
import { journalAfter, newestJournalSeq } from '../../queries/retraining/journal.ts';
import { provenanceOf } from '../../testing/job_provenance.ts';
import { requestOf } from '../../testing/passes.ts';
import { anna, trainVersion } from '../../testing/registry.ts';
import { importSamples, pose, stamp } from '../../testing/store.ts';
import { temporaryWorkspace } from '../../testing/temporary.ts';
import { runWrite } from '../index.ts';

const nobody = { user_id: 'nobody', modality: 'gesture' } as const;

function annaAlone() {
  const place = temporaryWorkspace();
  importSamples(place.store, place.workspace, [pose(1)]);
  return { ...place, seq: newestJournalSeq(place.store) };
}

test('a snooze stands in the journal and the audit log, and waking ends it at once', () => {
  const { store, seq } = annaAlone();
  const until = stamp.at + 3_600_000;
  const snooze = runWrite(store, 'retraining.snooze', stamp, { ...anna, until, reason: ' Holiday ' });
  expect(snooze).toEqual({ at: stamp.at, until, reason: 'Holiday' });
  const later = { ...stamp, at: stamp.at + 1000 };
  const woken = runWrite(store, 'retraining.wake', later, anna);
  expect(woken).toEqual({ at: later.at, until: later.at, reason: 'Ended before its time.' });
  expect(runWrite(store, 'retraining.wake', later, anna)).toBeNull();
  expect(journalAfter(store, seq)).toMatchObject([
    { kind: 'snooze', ...anna },
    { kind: 'snooze', ...anna },
  ]);
  expect(listAudit(store, 2)).toMatchObject([
    { action: 'retraining.wake', subject: 'retraining/anna/gesture', old_value: snooze, new_value: woken },
    { action: 'retraining.snooze', old_value: null, new_value: snooze },
  ]);
});

test.each([
  ['a time that has passed', { ...anna, until: stamp.at, reason: 'Holiday' }, 'SNOOZE_OVER'],
  ['nobody', { ...nobody, until: stamp.at + 1, reason: 'Holiday' }, 'DATASET_UNKNOWN'],
])('a snooze of %s is refused', (_, snooze, code) => {
  const { store, seq } = annaAlone();
  expect(() => runWrite(store, 'retraining.snooze', stamp, snooze)).toThrow(
    expect.objectContaining({ code }),
  );
  expect(newestJournalSeq(store)).toBe(seq);
});

test('advice that is followed is a training with the reasons behind it; while it waits there is no second', () => {
  const { store } = annaAlone();
  const request = requestOf(anna, '60 new recordings');
  const follow = () => runWrite(store, 'retraining.follow', stamp, { ...anna, config: { seed: 3 }, request });
  const job_id = follow()?.job_id ?? 0;
  expect(provenanceOf(store, job_id)).toEqual({ origin: 'advice', request });
  expect(getJobParams(store, job_id)).toMatchObject({ kind: 'train', ...anna, config: { seed: 3 } });
  expect(listAudit(store, 1)).toMatchObject([
    { action: 'jobs.enqueue', new_value: { origin: 'advice', request } },
  ]);
  expect(follow()).toBeNull();
  expect(listJobs(store, { limit: 9, kind: 'train' })).toHaveLength(1);
});

test('advice about somebody else, or about nobody, is refused', () => {
  const { store } = annaAlone();
  const follow = (request: ReturnType<typeof requestOf>, key: typeof anna | typeof nobody = anna) =>
    runWrite(store, 'retraining.follow', stamp, { ...key, config: {}, request });
  expect(() => follow(requestOf(nobody, 'x'))).toThrow('somebody else');
  expect(() => follow(requestOf(nobody, 'x'), nobody)).toThrow(
    expect.objectContaining({ code: 'DATASET_UNKNOWN' }),
  );
});

test('a job that is tried again was asked for by the person who tries it', () => {
  const { store } = annaAlone();
  const request = requestOf(anna, '60 new recordings');
  const followed = runWrite(store, 'retraining.follow', stamp, { ...anna, config: {}, request });
  runWrite(store, 'jobs.cancel', stamp, { job_id: followed?.job_id ?? 0 });
  const { job_id } = runWrite(store, 'jobs.retry', stamp, { job_id: followed?.job_id ?? 0 });
  expect(provenanceOf(store, job_id)).toEqual({ origin: 'person', request: null });
  expect(getJobParams(store, job_id)).toMatchObject({ kind: 'train', ...anna });
});

test('a version is weighed once, whoever comes first', () => {
  const { store, workspace } = annaAlone();
  const version = trainVersion(store, workspace);
  const weigh = (promoted: boolean, words: string) =>
    runWrite(store, 'retraining.weigh', stamp, { ...anna, version, promoted, words });
  expect(weigh(true, 'Better')).toEqual({ at: stamp.at, promoted: true, words: 'Better' });
  const audit = listAudit(store, 100);
  expect(weigh(false, 'Worse')).toBeNull();
  expect(listAudit(store, 100)).toEqual(audit);
  const unknown = () =>
    runWrite(store, 'retraining.weigh', stamp, { ...anna, version: 9, promoted: true, words: 'x' });
  expect(unknown).toThrow(expect.objectContaining({ code: 'MODEL_UNKNOWN' }));
});

test('drift is kept with the recording it was measured up to, also where it cannot be said', () => {
  const { store, workspace } = annaAlone();
  const version = trainVersion(store, workspace);
  const seq = newestJournalSeq(store);
  for (const figure of [0.25, null]) {
    runWrite(store, 'retraining.record_drift', stamp, { ...anna, version, last_sample_id: 1, figure });
  }
  const sql = 'SELECT version, last_sample_id, figure FROM drift_figures ORDER BY drift_id';
  expect(store.all(z.unknown(), sql)).toEqual([
    { version, last_sample_id: 1, figure: 0.25 },
    { version, last_sample_id: 1, figure: null },
  ]);
  expect(journalAfter(store, seq)).toMatchObject([
    { kind: 'drift', ...anna },
    { kind: 'drift', ...anna },
  ]);
  const of = (version: number, figure: number) => () =>
    runWrite(store, 'retraining.record_drift', stamp, { ...anna, version, last_sample_id: 1, figure });
  expect(of(9, 0.5)).toThrow(expect.objectContaining({ code: 'MODEL_UNKNOWN' }));
  expect(of(version, -1)).toThrow();
});
