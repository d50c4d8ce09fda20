import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideBySide, writeDays, writeNumber, writePercent } from './figures.ts';

const percent = writePercent('en');

describe('a value beside its limit', () => {
  it('has as few decimals as tell them apart', () => {
    expect(sideBySide(0.25, 0.15, percent)).toEqual(['25%', '15%']);
    expect(sideBySide(0.1515, 0.15, percent)).toEqual(['15.2%', '15%']);
    expect(sideBySide(30.0004, 30, writeDays('en'))).toEqual(['30.0004 days', '30 days']);
  });

  it('shows the limit as it is', () => {
    expect(sideBySide(0.2, 0.125, percent)).toEqual(['20%', '12.5%']);
  });

  it('never looks the same where it is not, and always where it is', () => {
    const shares = fc.integer({ min: 0, max: 10_000 }).map((part) => part / 10_000);
    for (const write of [percent, writeNumber('de')]) {
      fc.assert(
        fc.property(shares, shares, (value, limit) => {
          const [left, right] = sideBySide(value, limit, write);
          expect(left === right).toBe(value === limit);
        }),
      );
    }
  });
});
