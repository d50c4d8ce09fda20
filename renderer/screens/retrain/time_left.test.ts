import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { type TimeLeft, timeLeft, timeLeftWords } from './time_left.ts';

const en = createTexts('en');

describe('the time left', () => {
  it('is what was thought before, as long as nothing speaks against it', () => {
    expect(timeLeft(null, { elapsed: 0, fraction: null, expected: 40 }).left).toBe(40);
    expect(timeLeft(null, { elapsed: 10, fraction: 0.25, expected: 40 }).left).toBeCloseTo(30);
  });

  it('is corrected by the progress', () => {
    const slow = timeLeft(null, { elapsed: 40, fraction: 0.5, expected: 40 });
    expect(slow.left).toBeCloseTo(40);
  });

  it('never jumps up, whatever the progress does, and never falls below nothing', () => {
    const fraction = fc.double({ min: 0, max: 1, noNaN: true });
    const step = fc.record({ passed: fc.double({ min: 0, max: 5, noNaN: true }), fraction });
    fc.assert(
      fc.property(fc.array(step), fc.double({ min: 1, max: 500, noNaN: true }), (steps, expected) => {
        let before: TimeLeft | null = null;
        let elapsed = 0;
        for (const { passed, fraction } of steps) {
          elapsed += passed;
          const now = timeLeft(before, { elapsed, fraction, expected });
          expect(now.left).toBeGreaterThanOrEqual(0);
          if (before) expect(now.left).toBeLessThanOrEqual(before.left + 0.5 * passed + 1e-9);
          before = now;
        }
      }),
    );
  });

  it('is said in steps that a person can follow, and not at all at the very end', () => {
    const said = [200, 61, 18, 7.2, 2].map((left) => timeLeftWords({ elapsed: 1, left }, 0.5, en));
    expect(said).toEqual([
      'About 4 minutes left',
      'About 65 seconds left',
      'About 20 seconds left',
      'About 8 seconds left',
      'Nearly done',
    ]);
    expect(timeLeftWords({ elapsed: 1, left: 30 }, 0.97, en)).toBe('Nearly done');
  });
});
