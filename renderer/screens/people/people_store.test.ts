import { describe, expect, it } from 'vitest';
import type { CallOutput, Person } from '../../../electron/ipc/contract.ts';
import { fakeProgram, settled } from '../../testing.ts';
import { createPeople } from './people_store.ts';

const person = (user_id: string): Person => ({ user_id, synthetic: false, datasets: [] });

interface Asked {
  search: string;
  filter: string;
  offset: number;
  limit: number;
}

/** A program that has so many people, p0 to p999, and can be asked for pages of them. */
function clinic(everyone: number) {
  let names = Array.from({ length: everyone }, (_, i) => `p${i}`);
  const list = ({ search, offset, limit }: Asked): CallOutput<'people.list'> => {
    const found = names.filter((name) => name.includes(search));
    return {
      people: found.slice(offset, offset + limit).map(person),
      total: found.length,
      counts: { all: found.length, advised: 0, new: 0, no_consent: 0, no_model: found.length },
      everyone: names.length,
    };
  };
  const program = fakeProgram({ 'people.list': list });
  const people = createPeople(program.connection);
  const offsets = () => program.asked.map(({ input }) => (input as Asked).offset);
  return { program, people, offsets, rename: (all: string[]) => (names = all) };
}

describe('the list of people', () => {
  it('fetches only what is in sight, and each page once', async () => {
    const { people, offsets } = clinic(1000);
    people.getState().watch();
    await settled();
    expect(people.getState().found).toMatchObject({ total: 1000, everyone: 1000 });
    people.getState().show(0, 20);
    people.getState().show(395, 405);
    people.getState().show(396, 406);
    await settled();
    expect(offsets()).toEqual([0, 350, 400]);
    expect(people.getState().people.get(401)?.user_id).toBe('p401');
    expect(people.getState().people.get(250)).toBeUndefined();
  });

  it('begins at its top when something else is searched for, and answers the last search', async () => {
    const { people } = clinic(1000);
    people.getState().watch();
    people.getState().choose({ search: '9' });
    people.getState().choose({ search: '99' });
    await settled();
    await settled();
    expect(people.getState().found?.total).toBe(19);
    expect(people.getState().people.get(0)?.user_id).toBe('p99');
  });

  it('follows the program, where it is being looked at', async () => {
    const { people, program, offsets, rename } = clinic(1000);
    people.getState().watch();
    await settled();
    people.getState().show(500, 510);
    await settled();
    rename(Array.from({ length: 900 }, (_, i) => `q${i}`));
    program.emit('store.changed', { topics: ['datasets'] });
    await settled();
    expect(offsets()).toEqual([0, 500, 500]);
    expect(people.getState().people.get(505)?.user_id).toBe('q505');
    expect(people.getState().found?.total).toBe(900);
  });

  it('says why it could not be read, and keeps what it had', async () => {
    const program = fakeProgram({
      'people.list': () => {
        throw new Error('The store is busy.');
      },
    });
    const people = createPeople(program.connection);
    await people.getState().reload();
    expect(people.getState()).toMatchObject({ found: null, error: new Error('The store is busy.') });
  });
});

it('says why the demo could not be made, until it can', async () => {
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
