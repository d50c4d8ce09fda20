import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTexts } from './texts.ts';

const en = createTexts('en', 'en-GB');
const de = createTexts('de');

describe('the texts of one language', () => {
  it('say the same thing in English and German', () => {
    const values = { count: 75, correct: 72, share: en.percent(0.96) };
    expect(en.t('answer.understood', values)).toBe('In the test, 72 of 75 recordings were understood (96%).');
    expect(de.t('answer.understood', { ...values, share: de.percent(0.96) })).toBe(
      'Im Test wurden 72 von 75 Aufnahmen verstanden (96\u00a0%).',
    );
  });

  it('answer null for a key that nobody has written', () => {
    expect(en.find('error.NO_SUCH_CODE')).toBeNull();
    expect(en.find('toString')).toBeNull();
    expect(de.find('toString')).toBeNull();
  });

  it('write dates as the locale does', () => {
    const moment = Date.UTC(2026, 10, 20, 12);
    expect(en.date(moment)).toBe('20 Nov 2026');
    expect(de.date(moment)).toBe('20.11.2026');
  });

  it('write sizes in the unit that suits them', () => {
    expect([0, 1, 340_000, 2_100_000_000].map(en.bytes)).toEqual(['0 bytes', '1 byte', '340 kB', '2.1 GB']);
  });

  it('write small differences by the digits that count', () => {
    expect(en.precise(0.00000034)).toBe('0.00000034');
    expect(en.precise(0)).toBe('0');
  });

  it('write short times exactly and long ones roughly', () => {
    expect(en.seconds(4.34)).toBe('4.3 seconds');
    expect(en.seconds(72.4)).toBe('72 seconds');
  });

  it('never round a share up to all or down to nothing', () => {
    expect(en.percent(0.999)).toBe('99%');
    expect(en.percent(0.0001)).toBe('1%');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), (total, part) => {
        const correct = Math.min(part, total);
        const words = en.percent(correct / total);
        expect(words === '100%').toBe(correct === total);
        expect(words === '0%').toBe(correct === 0);
      }),
    );
  });
});
