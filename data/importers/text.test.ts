import { expect, test } from 'vitest';
import { parseTime } from './text.ts';

test.each([
  ['2025-06-15T12:34:56.789Z', Date.UTC(2025, 5, 15, 12, 34, 56, 789)],
  ['2025-06-15T12:34:56.789123+02:00', Date.UTC(2025, 5, 15, 10, 34, 56, 789)],
  ['2025-06-15T12:34:56+0200', Date.UTC(2025, 5, 15, 10, 34, 56)],
  ['2025-06-15 12:34', Date.UTC(2025, 5, 15, 12, 34)],
  ['2025-06-15', Date.UTC(2025, 5, 15)],
  ['', null],
])('the time "%s" means the same everywhere', (text, milliseconds) => {
  expect(parseTime(text)).toBe(milliseconds);
});

test.each(['yesterday', '15.06.2025', '2025-13-45', '2025-06-15T99:00:00Z'])('"%s" is no time', (text) => {
  expect(() => parseTime(text)).toThrow(expect.objectContaining({ code: 'TIME' }));
});
