import { describe, expect, it } from 'vitest';
import { fakeProgram, settled } from '../testing.ts';
import { createAnswer } from './resource.ts';

/** A program whose workspace grows by a byte with every question, answered when the test says so. */
function counting() {
  const waiting: (() => void)[] = [];
  let questions = 0;
  const program = fakeProgram({
    'backup.status': () => {
      const status = { last: null, workspace_bytes: ++questions };
      return new Promise((resolve) => waiting.push(() => resolve(status)));
    },
  });
  const shown = () => createAnswer(program.connection, ['audit'], 'backup.status', {});
  return {
    program,
    shown,
    async reply() {
      waiting.shift()?.();
      await settled();
    },
  };
}

describe('the last answer to a question', () => {
  it('is shown at once to whoever comes back, until the next is there', async () => {
    const { shown, reply } = counting();
    const first = shown();
    const leave = first.getState().watch();
    await reply();
    leave();
    const again = shown();
    expect(again.getState()).toMatchObject({ value: { workspace_bytes: 1 }, stale: true });
    again.getState().watch();
    await reply();
    expect(again.getState()).toMatchObject({ value: { workspace_bytes: 2 }, stale: false });
  });

  it('is forgotten where a change has overtaken it, even one that came before the answer', async () => {
    const { program, shown, reply } = counting();
    const change = () => program.emit('store.changed', { topics: ['audit'] });
    void shown().getState().reload();
    await reply();
    change();
    expect(shown().getState().value).toBeNull();
    void shown().getState().reload();
    change();
    await reply();
    expect(shown().getState().value).toBeNull();
  });

  it('outlives a change of something else, but not a lost connection', async () => {
    const { program, shown, reply } = counting();
    void shown().getState().reload();
    await reply();
    program.emit('store.changed', { topics: ['datasets'] });
    expect(shown().getState().value).not.toBeNull();
    program.setState('lost');
    program.setState('open');
    expect(shown().getState().value).toBeNull();
  });

  it('goes to everyone who asks the same while it is on its way', async () => {
    const { program, shown, reply } = counting();
    const [one, other] = [shown(), shown()];
    const both = Promise.all([one.getState().reload(), other.getState().reload()]);
    await reply();
    await both;
    expect(program.asked).toHaveLength(1);
    expect(other.getState().value).toEqual(one.getState().value);
  });

  it('is not another object where it says the same', async () => {
    const program = fakeProgram({ 'backup.status': () => ({ last: null, workspace_bytes: 1 }) });
    const resource = createAnswer(program.connection, [], 'backup.status', {});
    await resource.getState().reload();
    const { value } = resource.getState();
    await resource.getState().reload();
    expect(resource.getState().value).toBe(value);
  });
});
