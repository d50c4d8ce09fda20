import { expect, test } from 'vitest';
import { endOfPeriod, startOfPeriod } from './arguments.ts';

const day = Date.UTC(2026, 0, 31);

test('a day is meant from its first moment to its last, in UTC', () => {
  expect([startOfPeriod('2026-01-31'), endOfPeriod('2026-01-31')]).toEqual([day, Date.UTC(2026, 1, 1)]);
});

test('a moment is that moment, in UTC unless it says otherwise', () => {
  for (const read of [startOfPeriod, endOfPeriod]) {
    expect(read('2026-01-31T12:00')).toBe(day + 12 * 3_600_000);
    expect(read('2026-01-31T12:00:00.500Z')).toBe(day + 12 * 3_600_000 + 500);
    expect(read('2026-01-31T12:00+02:00')).toBe(day + 10 * 3_600_000);
  }
});

test.for([
  '',
  'tomorrow',
  '31.1.2026',
  '2026-13-01',
  '2026-02-30',
  '2026-02-30T12:00Z',
  '2026-01-31T',
  '1767225600000',
])('%j is no date', (text) => {
  expect(() => startOfPeriod(text)).toThrow('It must be a date such as 2026-01-31.');
});
