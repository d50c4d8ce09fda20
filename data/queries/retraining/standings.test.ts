import { expect, test } from 'vitest';
import { recordPass } from '../../testing/passes.ts';
import { importSamples, pose } from '../../testing/store.ts';
import { temporaryWorkspace } from '../../testing/temporary.ts';
import { listStandings, recommendationPage } from './standings.ts';

const all = { limit: 10, offset: 0 };

/** Anna and Dora are advised, Ben is held back, Carla is made up and was asked for, Emil needs nothing. */
function fivePeople() {
  const { store, workspace } = temporaryWorkspace();
  const names = ['anna', 'ben', 'carla', 'dora', 'emil'];
  const of = (user_id: string, value: number) => pose(value, { user_id, synthetic: user_id === 'carla' });
  importSamples(store, workspace, names.map(of));
  recordPass(
    store,
    [
      { user_id: 'dora', outcome: 'advise' },
      { user_id: 'emil', outcome: 'nothing' },
    ],
    { at: 1000 },
  );
  recordPass(
    store,
    [
      { user_id: 'anna', outcome: 'advise', reason: '61 new' },
      { user_id: 'ben', outcome: 'held_back' },
      { user_id: 'carla', outcome: 'request' },
    ],
    { at: 2000 },
  );
  return store;
}

test('who is worth a look, the longest first, with how many there are of each kind', () => {
  const page = recommendationPage(fivePeople(), all);
  expect(page.recommendations.map(({ user_id, synthetic, since }) => [user_id, synthetic, since])).toEqual([
    ['dora', false, 1000],
    ['anna', false, 2000],
    ['ben', false, 2000],
    ['carla', true, 2000],
  ]);
  expect(page.recommendations[1]).toMatchObject({ modality: 'gesture', outcome: 'advise', reason: '61 new' });
  expect(page.counts).toEqual({ advise: 2, request: 1, held_back: 1 });
  expect(page.next).toBeNull();
});

test('of one kind or one person; the counts do not depend on the kind', () => {
  const store = fivePeople();
  const advised = recommendationPage(store, { ...all, outcome: 'advise' });
  expect(advised.recommendations.map(({ user_id }) => user_id)).toEqual(['dora', 'anna']);
  expect(advised.counts).toEqual({ advise: 2, request: 1, held_back: 1 });
  const ben = recommendationPage(store, { ...all, user_id: 'ben' });
  expect(ben.recommendations.map(({ user_id }) => user_id)).toEqual(['ben']);
  expect(ben.counts).toEqual({ advise: 0, request: 0, held_back: 1 });
  expect(recommendationPage(store, { ...all, user_id: 'emil' })).toMatchObject({
    recommendations: [],
    next: null,
  });
});

test('page by page each one comes once', () => {
  const store = fivePeople();
  const first = recommendationPage(store, { limit: 3, offset: 0 });
  expect(first.next).toBe(3);
  const second = recommendationPage(store, { limit: 3, offset: first.next ?? 0 });
  expect(second.next).toBeNull();
  const names = [...first.recommendations, ...second.recommendations].map(({ user_id }) => user_id);
  expect(names).toEqual(['dora', 'anna', 'ben', 'carla']);
});

test('who never was anything but in order has no standing', () => {
  expect(listStandings(fivePeople()).map(({ user_id, outcome }) => [user_id, outcome])).toEqual([
    ['anna', 'advise'],
    ['ben', 'held_back'],
    ['carla', 'request'],
    ['dora', 'advise'],
  ]);
});
