import { describe, expect, test } from 'vitest';
import { fixedTimes, requireCron } from './cron.ts';

const at = (...time: [number, number, number, number, number, number?, number?]) =>
  new Date(...time).getTime();

describe('fixed times', () => {
  const hourly = fixedTimes('0 * * * *');

  test('come after a moment, never at it, in local time', () => {
    expect(hourly(at(2026, 10, 21, 10, 59, 59, 999))).toBe(at(2026, 10, 21, 11, 0));
    expect(hourly(at(2026, 10, 21, 11, 0))).toBe(at(2026, 10, 21, 12, 0));
    expect(fixedTimes('30 7 * * 1-5')(at(2026, 10, 20, 7, 30))).toBe(at(2026, 10, 23, 7, 30));
    expect(fixedTimes('@daily')(at(2026, 10, 21, 11, 0))).toBe(at(2026, 10, 22, 0, 0));
  });

  test('go on after a time that was missed, and after a clock that was put back', () => {
    expect(hourly(at(2020, 0, 1, 0, 30))).toBe(at(2020, 0, 1, 1, 0));
  });
});

describe('an expression that says no times is refused with an example', () => {
  const now = at(2026, 10, 21, 11, 0);
  test.each([
    ['hourly', 'exactly five, six, or seven space separated parts are required'],
    ['61 * * * *', 'Invalid value for minute: 61'],
    ['* * * * * *', 'requires exactly 5 parts'],
    ['0 0 30 2 *', 'there is no such day'],
    ['2027-01-01T08:00:00', 'it names one moment'],
    ['@reboot', '@reboot is not supported'],
  ])('%s', (expression, found) => {
    const refusal = { code: 'CRON_INVALID', message: expect.stringMatching(/such as "0 \* \* \* \*"/) };
    expect(() => requireCron(expression, now)).toThrow(expect.objectContaining(refusal));
    expect(() => requireCron(expression, now)).toThrow(found);
  });

  test.each(['0 * * * *', '*/15 8-18 * * 1-5', '0 8 L * *', '@hourly'])('%s is not', (expression) => {
    expect(() => requireCron(expression, now)).not.toThrow();
  });
});
