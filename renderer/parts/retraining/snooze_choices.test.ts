import { describe, expect, it } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { daysOf, keptReason, MOST_WORDS, snoozeOf, usualSnooze } from './snooze_choices.ts';

const en = createTexts('en');
const de = createTexts('de');

describe('how long a recommendation is put off', () => {
  it.each([
    ['1_week', 168],
    ['2_weeks', 336],
    ['4_weeks', 672],
  ] as const)('%s', (duration, hours) => {
    expect(snoozeOf({ ...usualSnooze, duration, reason: 'away' }, en)?.hours).toBe(hours);
  });

  it('may be a number of days of one’s own, up to a year', () => {
    const days = (typed: string) => daysOf({ ...usualSnooze, duration: 'days', days: typed });
    expect([' 1 ', '10', '365'].map(days)).toEqual([1, 10, 365]);
    expect(['', '0', '366', '1.5', '-3', '1e2', 'ten'].map(days)).toEqual(Array(7).fill(null));
  });
});

describe('why it is put off', () => {
  it('has to be said', () => {
    expect(snoozeOf(usualSnooze, en)).toBeNull();
    expect(snoozeOf({ ...usualSnooze, words: 'flu' }, en)).toBeNull();
    expect(snoozeOf({ ...usualSnooze, reason: 'other', words: '  ' }, en)).toBeNull();
  });

  it('is a ready reason, with words of one’s own beside it or in its place', () => {
    const reason = (choice: Partial<typeof usualSnooze>) =>
      snoozeOf({ ...usualSnooze, ...choice }, en)?.reason;
    expect(reason({ reason: 'away' })).toBe('The person is ill or away');
    expect(reason({ reason: 'away', words: ' flu ' })).toBe('The person is ill or away: flu');
    expect(reason({ reason: 'other', words: 'The camera is broken' })).toBe('The camera is broken');
  });

  it('is never longer than the program keeps', () => {
    const words = 'x'.repeat(2000);
    for (const texts of [en, de]) {
      for (const reason of ['more_recordings', 'away', 'other_cause', 'device', 'other'] as const) {
        const kept = snoozeOf({ ...usualSnooze, reason, words }, texts)?.reason ?? '';
        expect(kept.length).toBeGreaterThanOrEqual(MOST_WORDS);
        expect(kept.length).toBeLessThanOrEqual(500);
      }
    }
  });

  it('is read in one’s own language where it was a ready one', () => {
    expect(keptReason('The person is ill or away: flu', de)).toBe('Die Person ist krank oder nicht da: flu');
    expect(keptReason('Die Person ist krank oder nicht da', en)).toBe('The person is ill or away');
    expect(keptReason('The camera is broken', de)).toBe('The camera is broken');
  });
});
