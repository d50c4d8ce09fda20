import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cronOf, scheduleOf } from './schedule.ts';

test('a time of day survives the way to a cron expression and back', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.constantFrom('day' as const, 'working_day' as const),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (every, hour, minute) => {
        const time = `${two(hour)}:${two(minute)}`;
        expect(scheduleOf(cronOf(every, time) ?? '')).toEqual({ every, time });
      },
    ),
  );
});

test('every hour is said in words, and what has no words stays an expression', () => {
  expect(scheduleOf('0 * * * *')).toEqual({ every: 'hour' });
  expect(scheduleOf('30 7 * * 1-5')).toEqual({ every: 'working_day', time: '07:30' });
  for (const cron of ['*/5 * * * *', '99 7 * * *', '0 7 1 * *'])
    expect(scheduleOf(cron)).toEqual({ every: 'other', cron });
});

test('what is no time of day makes no expression', () => {
  for (const time of ['', '24:00', '7:30', '07:60']) expect(cronOf('day', time)).toBeNull();
});
