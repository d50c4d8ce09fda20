import { expect, test } from 'vitest';
import type { Job } from '../ipc/contract.ts';
import { anna, openTemporaryProgram } from './temporary_program.ts';

test('says what a training would do, follows it try by try, and knows its pace afterwards', async () => {
  const { program, call, record } = await openTemporaryProgram();
  await record(8);
  const config = { algorithm: 'prototype', trials: 3 } as const;
  const before = await call('training.estimate', { ...anna, config });
  expect(before).toMatchObject({ labels: 3, at_most: 3, search_seconds: null, in_use: null });
  expect(before.seconds.basis, 'nothing was trained here yet').toBe('usual');

  const told: Job[] = [];
  program.subscribe((event, payload) => event === 'job.changed' && told.push(payload as Job));
  const { job_id } = await call('training.start', { ...anna, config });
  await expect
    .poll(async () => (await call('jobs.get', { job_id })).status, { timeout: 20_000 })
    .toBe('completed');

  const { result, race } = await call('jobs.get', { job_id });
  expect(result, 'as many of each part as was said').toMatchObject({ samples: before.parts });
  expect(race, 'a race that is over is not followed any more').toBeNull();
  const races = told.flatMap((job) => job.race ?? []);
  expect(races.length).toBeGreaterThan(0);
  expect(races[0]?.at_most).toBe(3);
  // Quick tries are told several at a time.
  expect(races[0]?.entries[0]).toMatchObject({ number: 0, algorithm: 'prototype' });
  expect((await call('jobs.list', {})).jobs.every((job) => job.race === null)).toBe(true);

  const after = await call('training.estimate', { ...anna, config });
  expect(after.seconds.basis).toBe('earlier');
});

test('nothing can be planned for somebody without recordings', async () => {
  const { call } = await openTemporaryProgram();
  await expect(call('training.estimate', anna)).rejects.toMatchObject({ code: 'DATASET_UNKNOWN' });
});
