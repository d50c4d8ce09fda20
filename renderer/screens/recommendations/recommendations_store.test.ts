import { describe, expect, it } from 'vitest';
import { fakeProgram, settled } from '../../testing.ts';
import { createRecommendations, matching } from './recommendations_store.ts';

const entry = (user_id: string) => ({
  ...{ user_id, modality: 'gesture' as const, synthetic: false, outcome: 'advise' as const },
  ...{ reason: 'Enough new samples (62 >= 50)', since: 0 },
});
const everyone = Array.from({ length: 700 }, (_, index) => entry(`person-${index}`));

/** A program with everyone advised. */
function programOfMany() {
  return fakeProgram({
    'retraining.pass': () => {
      throw new Error('The disk is full.');
    },
    'retraining.recommendations': ({ limit = 100, offset = 0 }: { limit?: number; offset?: number }) => ({
      recommendations: everyone.slice(offset, offset + limit),
      next: offset + limit < everyone.length ? offset + limit : null,
      counts: { advise: everyone.length, request: 0, held_back: 0 },
      ...{ last_pass: null, next_pass_at: null, policy_problem: null, pass_problem: null },
    }),
  });
}

async function opened() {
  const program = programOfMany();
  const store = createRecommendations(program.connection);
  store.getState().list.getState().watch();
  await settled();
  const loaded = () => store.getState().list.getState().value?.recommendations.length;
  return { program, store, loaded };
}

describe('the recommendations', () => {
  it('come a screenful at a time, and follow what changes', async () => {
    const { program, store, loaded } = await opened();
    expect(loaded()).toBe(21);
    store.getState().showMore();
    await settled();
    expect(loaded()).toBe(41);
    program.emit('store.changed', { topics: ['retraining'] });
    await settled();
    expect(program.asked).toHaveLength(3);
    program.emit('store.changed', { topics: ['audit'] });
    await settled();
    expect(program.asked).toHaveLength(3);
  });

  it('are all there once one searches, wherever a name stands in the list', async () => {
    const { store, loaded } = await opened();
    store.getState().setSearch('person-699');
    await settled();
    expect(loaded()).toBe(700);
    store.getState().setSearch('');
    await settled();
    expect(loaded()).toBe(21);
  });

  it('can be narrowed to one state', async () => {
    const { program, store } = await opened();
    store.getState().show('held_back');
    await settled();
    expect(program.asked.at(-1)?.input).toEqual({ outcome: 'held_back', limit: 21 });
  });

  it('say why looking now did not succeed', async () => {
    const { store } = await opened();
    expect(await store.getState().look()).toBe(false);
    expect(store.getState()).toMatchObject({ looking: false, lookError: new Error('The disk is full.') });
  });
});

describe('the search', () => {
  it('finds parts of a name in any case and order', () => {
    const found = (search: string) =>
      matching([entry('Mira Öz'), entry('Jonas')], search).map(({ user_id }) => user_id);
    expect(found(' ')).toEqual(['Mira Öz', 'Jonas']);
    expect(found('öz mi')).toEqual(['Mira Öz']);
    expect(found('nobody')).toEqual([]);
  });
});
