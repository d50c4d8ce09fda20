import { describe, expect, it } from 'vitest';
import type { UserSummary } from '../../../electron/ipc/contract.ts';
import { fakeProgram, settled } from '../../testing.ts';
import { createPeople, matching } from './people_store.ts';

const person = (user_id: string): UserSummary => ({ user_id, synthetic: false, datasets: [] });

describe('the search among people', () => {
  const users = ['Mira Öz', 'Jonas', 'mira-2'].map(person);
  const found = (search: string) => matching(users, search).map(({ user_id }) => user_id);

  it('shows everyone until something is typed', () => {
    expect(found('  ')).toEqual(['Mira Öz', 'Jonas', 'mira-2']);
  });

  it('finds parts of a name in any case and order', () => {
    expect(found('MIRA')).toEqual(['Mira Öz', 'mira-2']);
    expect(found('öz mi')).toEqual(['Mira Öz']);
    expect(found('nobody')).toEqual([]);
  });
});

describe('the people', () => {
  it('come from the program and follow its changes', async () => {
    const answers = [[], [person('Mira')]];
    const program = fakeProgram({ 'users.list': () => ({ users: answers.shift() ?? [] }) });
    const { list } = createPeople(program.connection).getState();
    list.getState().watch();
    await settled();
    expect(list.getState().value).toEqual([]);
    program.emit('store.changed', { topics: ['users'] });
    await settled();
    expect(list.getState().value).toEqual([person('Mira')]);
  });

  it('say why the demo could not be made, until it can', async () => {
    let full = true;
    const program = fakeProgram({
      'demo.create': () => {
        if (full) throw new Error('The disk is full.');
        return { job_id: 1 };
      },
    });
    const people = createPeople(program.connection);
    await people.getState().exploreDemo();
    expect(people.getState().demoError).toEqual(new Error('The disk is full.'));
    full = false;
    await people.getState().exploreDemo();
    expect(people.getState().demoError).toBeNull();
  });
});
