import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createVisits } from './visits.ts';

const MINUTE_MS = 60_000;
const mira = { user_id: 'Mira', modality: 'gesture' } as const;
const jonas = { user_id: 'Jonas', modality: 'gesture' } as const;

function fakeMemory() {
  const values = new Map<string, string>();
  return {
    values,
    read: (name: string) => values.get(name) ?? null,
    write: (name: string, value: string) => void values.set(name, value),
  };
}

it('knows nothing of somebody who was never visited', () => {
  const visits = createVisits(fakeMemory(), () => 0);
  visits.seen(jonas);
  expect(visits.before(mira)).toBeNull();
  expect(visits.before({ ...jonas, modality: 'sound' })).toBeNull();
});

it('remembers a visit in another window, rounded up so that nothing seen is told again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_100_000_000_000 }), (at) => {
      const memory = fakeMemory();
      createVisits(memory, () => at).seen(mira);
      const before = createVisits(memory, () => at).before(mira);
      expect(before).toBe(1000 * Math.ceil(at / 1000));
    }),
  );
});

it('goes on with a visit after a glance elsewhere, and begins another after half an hour', () => {
  const memory = fakeMemory();
  createVisits(memory, () => 0).seen(mira);
  let now = 100 * MINUTE_MS;
  const visits = createVisits(memory, () => now);
  expect(visits.before(mira)).toBe(0);
  visits.seen(mira);
  now += 5 * MINUTE_MS;
  expect(visits.before(mira)).toBe(0);
  now += 30 * MINUTE_MS;
  expect(visits.before(mira)).toBe(100 * MINUTE_MS);
});

it('until something was seen, a window opened anew tells the same', () => {
  const memory = fakeMemory();
  createVisits(memory, () => 0).seen(mira);
  const opened = () => createVisits(memory, () => 100 * MINUTE_MS).before(mira);
  expect([opened(), opened()]).toEqual([0, 0]);
});

it('keeps the newest three hundred, in less than a cookie holds, and no names', () => {
  const memory = fakeMemory();
  const visits = createVisits(memory, () => Date.UTC(2026, 10, 21));
  const person = (i: number) => ({ user_id: `person-${i}`, modality: 'sound' }) as const;
  for (let i = 0; i < 400; i++) visits.seen(person(i));
  const [[name = '', value = ''] = []] = memory.values;
  expect(encodeURIComponent(value).length + name.length).toBeLessThan(4000);
  expect(value).toMatch(/^[0-9a-z]+$/);
  expect(visits.before(person(99))).toBeNull();
  expect(visits.before(person(100))).toBe(Date.UTC(2026, 10, 21));
});

it('takes a memory that holds something else for none', () => {
  const memory = fakeMemory();
  memory.values.set('a3cp_visits', 'nonsense');
  expect(createVisits(memory, () => 0).before(mira)).toBeNull();
});
