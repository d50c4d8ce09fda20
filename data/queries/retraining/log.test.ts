import { expect, test } from 'vitest';
import { recordPass } from '../../testing/passes.ts';
import { importSamples, pose } from '../../testing/store.ts';
import { temporaryWorkspace } from '../../testing/temporary.ts';
import { type LogFilter, logLines, logPage } from './log.ts';

/** Five lines: Anna's and Zoë's, of gestures and speech, at 1000, 2000 and 3000. */
function fiveLines() {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1), pose(2, { modality: 'speech' }), pose(3, { user_id: 'Zoë' })]);
  const speech = { modality: 'speech' } as const;
  const zoe = { user_id: 'Zoë' };
  recordPass(store, [{ outcome: 'advise' }, { outcome: 'advise', ...speech }], { at: 1000 });
  recordPass(store, [{ outcome: 'held_back', before: 'advise', reason: '100% asked back' }], { at: 2000 });
  recordPass(
    store,
    [
      { outcome: 'request', before: 'advise', ...speech, reason: 'The model is 40 days old' },
      { outcome: 'advise', ...zoe, reason: 'Änderung at 100 new' },
    ],
    { at: 3000 },
  );
  return store;
}

test('the newest lines first, each with its pass and the job where one was asked for', () => {
  const { entries, next, total } = logPage(fiveLines(), { limit: 10 });
  expect(entries.map(({ log_id, pass_id, line }) => [log_id, pass_id, line.outcome])).toEqual([
    [5, 3, 'advise'],
    [4, 3, 'request'],
    [3, 2, 'held_back'],
    [2, 1, 'advise'],
    [1, 1, 'advise'],
  ]);
  expect(entries.map(({ job_id }) => job_id)).toEqual([null, expect.any(Number), null, null, null]);
  expect([next, total]).toEqual([null, 5]);
});

test('page by page each line comes once, and the total stays', () => {
  const store = fiveLines();
  const first = logPage(store, { limit: 2 });
  const second = logPage(store, { limit: 2, before: first.next ?? 0 });
  const third = logPage(store, { limit: 2, before: second.next ?? 0 });
  const ids = [first, second, third].map(({ entries }) => entries.map(({ log_id }) => log_id));
  expect(ids).toEqual([[5, 4], [3, 2], [1]]);
  expect([first, second, third].map(({ next, total }) => [next, total])).toEqual([
    [4, 5],
    [2, 5],
    [null, 5],
  ]);
});

test.each<[LogFilter, number[]]>([
  [{ user_id: 'anna' }, [4, 3, 2, 1]],
  [{ user_id: 'anna', modality: 'speech' }, [4, 2]],
  [{ outcome: 'advise' }, [5, 2, 1]],
  [{ from: 2000 }, [5, 4, 3]],
  [{ from: 1000, to: 3000 }, [3, 2, 1]],
  [{ search: '  ' }, [5, 4, 3, 2, 1]],
  [{ search: 'ANNA' }, [4, 3, 2, 1]],
  [{ search: 'Zoë' }, [5]],
  [{ search: 'änderung' }, []],
  [{ search: 'Änderung AT' }, [5]],
  [{ search: '100%' }, [3]],
  [{ search: '100 anna' }, [3]],
  [{ search: 'days model' }, [4]],
  [{ search: '%' }, [3]],
  [{ search: '_' }, []],
  [{ search: '"' }, []],
  [{ search: 'annathe' }, []],
  [{ search: '40', user_id: 'anna', modality: 'speech', outcome: 'request', from: 1, to: 9999 }, [4]],
])('%j finds the lines %j', (filter, ids) => {
  const store = fiveLines();
  const page = logPage(store, { ...filter, limit: 10 });
  expect(page.entries.map(({ log_id }) => log_id)).toEqual(ids);
  expect(logPage(store, { ...filter, limit: 1 }).total).toBe(ids.length);
  expect([...logLines(store, filter)].map(({ log_id }) => log_id)).toEqual([...ids].reverse());
});

test('a long log is read whole, however many lines it has', () => {
  const { store, workspace } = temporaryWorkspace();
  const people = Array.from({ length: 1100 }, (_, value) => pose(value, { user_id: `person-${value}` }));
  importSamples(store, workspace, people);
  const decisions = people.map(({ user_id }) => ({ user_id, outcome: 'advise' as const }));
  recordPass(store, [...decisions]);
  recordPass(
    store,
    decisions.map((one) => ({ ...one, outcome: 'held_back' as const, before: 'advise' as const })),
  );
  const ids = [...logLines(store)].map(({ log_id }) => log_id);
  expect(ids).toEqual(Array.from({ length: 2200 }, (_, index) => index + 1));
  expect([...logLines(store, { outcome: 'held_back' }, 1500)]).toHaveLength(700);
});
