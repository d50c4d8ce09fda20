import { expect, it } from 'vitest';
import { matchingNames } from './matching_names.ts';

it('offers the names that hold what was typed, those that begin with it first', () => {
  const names = ['Amira', 'Ben', 'Mira', 'mirko'];
  expect(matchingNames(names, ' mir ')).toEqual(['Mira', 'mirko', 'Amira']);
  expect(matchingNames(names, 'x')).toEqual([]);
  expect(matchingNames(names, '')).toEqual(names);
});

it('offers no more of thousands than anybody looks through, whatever was typed', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `person-${i}`);
  expect(matchingNames(names, '')).toHaveLength(50);
  expect(matchingNames(names, '4999')).toEqual(['person-4999']);
});
