import { expect, it } from 'vitest';
import { openTemporaryProgram } from '../../handlers/temporary_program.ts';

it('finds people by parts of their names, and follows what happens to them', async () => {
  const { call, record } = await openTemporaryProgram();
  expect(await call('people.list', {})).toMatchObject({ people: [], everyone: 0 });
  await record(4);
  const { people, total, counts } = await call('people.list', { search: 'NNA a' });
  expect(people).toMatchObject([{ user_id: 'anna', datasets: [{ state: 'ready', samples: 12 }] }]);
  expect([total, counts.all, counts.no_model, counts.advised]).toEqual([1, 1, 1, 0]);
  await record(6);
  const again = await call('people.list', {});
  expect(again.people[0]?.datasets[0]?.samples).toBeGreaterThan(12);
  expect((await call('people.list', { search: 'ben' })).total).toBe(0);
  expect(await call('people.names', {})).toEqual({ names: ['anna'] });
});

it('tells what was imported for somebody, the newest first', async () => {
  const { call, record } = await openTemporaryProgram();
  await record(4);
  const { entries, total } = await call('people.history', { user_id: 'anna', modality: 'gesture' });
  expect(total).toBe(1);
  expect(entries).toMatchObject([{ facts: { kind: 'import', samples: 12 } }]);
  expect(await call('people.history', { user_id: 'anna', modality: 'sound' })).toEqual({
    entries: [],
    total: 0,
  });
});
