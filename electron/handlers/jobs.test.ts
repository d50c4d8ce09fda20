import { expect, test } from 'vitest';
import { openTemporaryProgram } from './temporary_program.ts';

test('jobs say who asked for them, and the list can be narrowed down to those that have ended', async () => {
  const { call, record } = await openTemporaryProgram();
  const job_id = await record(2);
  const { operator } = await call('app.info', {});
  const { jobs } = await call('jobs.list', { ended: true });
  expect(jobs).toMatchObject([{ job_id, status: 'completed', operator }]);
  expect(await call('jobs.waiting', {})).toEqual({ jobs: [], total: 0 });
});
