import { describe, expect, it } from 'vitest';
import { fakeProgram, settled } from '../../testing.ts';
import { createModelsScreen } from './models_store.ts';
import { fakeActivation, fakeModel } from './testing.ts';

const mira = { user_id: 'Mira', modality: 'gesture' } as const;
const alike = { difference: 0, interval: null };

function comparedTo(versions: readonly number[]) {
  return {
    ...{ version: Math.max(...versions), before: Math.min(...versions), per_label: [] },
    recordings: { added: 1, removed: 0 },
    comparison: {
      ...{ verdict: 'cannot_tell', words: '', margin: 0.02, samples: 4, groups: 2 },
      ...{ correct: 3, correct_before: 3, only_now: 0, only_before: 0, accuracy: alike, macro_f1: alike },
    },
  };
}

function program(change: Record<string, (input: never) => unknown> = {}) {
  return fakeProgram({
    'models.list': () => ({ models: [fakeModel(3), fakeModel(1, { status: 'active' })] }),
    'models.activations': () => ({ activations: [fakeActivation(1, 10)], back_to: [] }),
    'models.past': () => ({ exported: [], deleted: [] }),
    'models.compare': ({ versions }: { versions: number[] }) => comparedTo(versions),
    'models.delete': ({ version }: { version: number }) => ({ version }),
    ...change,
  });
}

describe('the versions of a model', () => {
  it('are looked up with what became of each', async () => {
    const store = createModelsScreen(program().connection, mira);
    await store.getState().versions.getState().reload();
    const entries = store.getState().versions.getState().value?.entries;
    expect(entries).toMatchObject([
      { version: 3, uses: [] },
      { version: 1, uses: [{ from: 10, to: null }] },
    ]);
  });

  it('show the comparison that was asked for last, whichever answer comes first', async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const compare = () => new Promise((resolve) => answers.push(resolve));
    const store = createModelsScreen(program({ 'models.compare': compare }).connection, mira);
    void store.getState().compare([3, 1]);
    void store.getState().compare([3, 2]);
    answers[1]?.(comparedTo([3, 2]));
    await settled();
    answers[0]?.(comparedTo([3, 1]));
    await settled();
    expect(store.getState()).toMatchObject({ comparing: false, compared: { before: 2 }, pair: [3, 2] });
  });

  it('that cannot be compared say why', async () => {
    const refuse = () => {
      throw new Error('No common recordings.');
    };
    const store = createModelsScreen(program({ 'models.compare': refuse }).connection, mira);
    await store.getState().compare([3, 1]);
    expect(store.getState()).toMatchObject({ compared: null, compareError: expect.any(Error) });
  });

  it('are deleted with a reason, and looked up again', async () => {
    const { connection, asked } = program();
    expect(await createModelsScreen(connection, mira).getState().remove(3, 'A mistake')).toBe(true);
    expect(asked[0]).toEqual({
      name: 'models.delete',
      input: { ...mira, version: 3, reason: 'A mistake' },
    });
    expect(asked.map(({ name }) => name)).toContain('models.list');
  });

  it('stay when the program refuses, and it is said why', async () => {
    const refuse = () => {
      throw new Error('It is in use.');
    };
    const store = createModelsScreen(program({ 'models.delete': refuse }).connection, mira);
    expect(await store.getState().remove(1, 'A mistake')).toBe(false);
    expect(store.getState().deleteError).toBeInstanceOf(Error);
  });
});
