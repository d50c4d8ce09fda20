import { describe, expect, it } from 'vitest';
import type { Job } from '../../electron/ipc/contract.ts';
import { createTexts } from '../messages/texts.ts';
import { fakeJob } from '../testing.ts';
import { endsWords, jobEnd, jobRoute, jobStep, jobTitle, showsJob } from './job_words.ts';

const en = createTexts('en');

describe('a job in words', () => {
  it('says what it is and for whom', () => {
    expect(jobTitle(fakeJob(), en)).toBe('Training for Mira, Gesture');
    expect(jobTitle(fakeJob({ kind: 'import', user_id: null, modality: null }), en)).toBe(
      'Importing recordings',
    );
  });

  it('says how far it is, as exactly as is known', () => {
    expect(jobStep(fakeJob({ status: 'queued' }), en)).toBe('Waiting for its turn');
    expect(jobStep(fakeJob(), en)).toBe('Learning');
    expect(jobStep(fakeJob({ done: 340, total: 1500 }), en)).toBe('Learning: 340 of 1,500');
    expect(jobStep(fakeJob({ stage: 'search', done: 7, total: 50 }), en)).toBe('Trying: 7 of at most 50');
    expect(jobStep(fakeJob({ stage: 'something_new' }), en)).toBe('Working');
  });

  it('says how it ended', () => {
    expect(jobEnd(fakeJob({ status: 'failed' }), en)).toEqual({ words: 'Did not succeed', tone: 'danger' });
  });
});

describe('the place of a job', () => {
  const exported = {
    ...{ version: 3, folder: '/f', files: 1, bytes: 1, parity: [] },
    ...{ formats: [], bundle: null },
  };

  it('is where it can be followed, and then where its result is', () => {
    const key = { user_id: 'Mira', modality: 'gesture' };
    expect(jobRoute(fakeJob())).toEqual({ screen: 'retrain', ...key });
    expect(jobRoute(fakeJob({ kind: 'export', status: 'completed', result: exported }))).toEqual({
      screen: 'model',
      ...key,
      version: 3,
    });
    expect(jobRoute(fakeJob({ kind: 'import', job_id: 8 }))).toEqual({ screen: 'import_job', job_id: 8 });
    expect(jobRoute(fakeJob({ kind: 'demo', user_id: null }))).toEqual({ screen: 'people' });
  });

  it('needs no notice elsewhere while its own screen is in view', () => {
    const retrain = { screen: 'retrain', user_id: 'Mira', modality: 'gesture' } as const;
    expect(showsJob(retrain, fakeJob())).toBe(true);
    expect(showsJob({ ...retrain, user_id: 'Jonas' }, fakeJob())).toBe(false);
    expect(showsJob({ screen: 'people' }, fakeJob({ kind: 'demo' }))).toBe(true);
    expect(showsJob({ screen: 'jobs' }, fakeJob())).toBe(true);
    expect(showsJob({ screen: 'import_job', job_id: 2 }, fakeJob({ kind: 'import', job_id: 1 }))).toBe(false);
  });

  it('says of several how they ended, and first what went wrong', () => {
    const ended = (...states: Job['status'][]) => states.map((status) => fakeJob({ status }));
    expect(endsWords(ended('completed', 'completed', 'completed'), en)).toBe('3 finished');
    expect(endsWords(ended('completed', 'cancelled'), en)).toBe('2 ended');
    expect(endsWords(ended('completed', 'failed', 'failed'), en)).toBe('3 ended, 2 of them did not succeed');
  });
});
