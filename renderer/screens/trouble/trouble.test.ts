import { expect, it } from 'vitest';
import { AppError } from '../../../data/errors.ts';
import { en } from '../../messages/en.ts';
import { placeOf, troubleOf } from './trouble.ts';

it.each([
  ['STORE_DAMAGED', 'damaged'],
  ['STORE_NEWER', 'newer'],
  ['WORKSPACE_NOT_WRITABLE', 'not_writable'],
  ['DISK_FULL', 'full'],
  ['SOMETHING_ELSE', 'other'],
  ['CONNECTION_LOST', null],
])('a workspace that cannot be opened (%s) has a page of its own: %s', (code, trouble) => {
  expect(troubleOf(new AppError(code, 'Why.'))).toBe(trouble);
});

it('nothing is wrong while nothing went wrong, and anything unforeseen is told too', () => {
  expect(troubleOf(null)).toBeNull();
  expect(troubleOf(new TypeError('?'))).toBe('other');
});

it('each kind says what happened and what to do', () => {
  const kinds = ['damaged', 'newer', 'foreign', 'not_writable', 'full', 'in_use', 'disk', 'other'];
  for (const kind of kinds) {
    expect(en).toHaveProperty([`trouble.${kind}`]);
    expect(en).toHaveProperty([`trouble.${kind}.what`]);
    expect(en).toHaveProperty([`trouble.${kind}.do`]);
  }
});

it('names the place where the program named it', () => {
  expect(placeOf(new AppError('STORE_DAMAGED', 'Why.', { details: { file: '/w/a3cp.sqlite' } }))).toBe(
    '/w/a3cp.sqlite',
  );
  expect(placeOf(new AppError('STORE_DAMAGED', 'Why.'))).toBeNull();
});
