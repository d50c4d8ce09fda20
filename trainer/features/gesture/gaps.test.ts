import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { landmarkTrack } from './gaps.ts';
import type { Sequence } from './layout.ts';

/** A landmark (x, y) with something else beside it. */
function recording(...points: readonly (readonly [number, number])[]): Sequence {
  const values = Float32Array.from(points.flatMap(([x, y]) => [9, x, y]));
  return { kind: 'sequence', frames: points.length, dims: 3, values };
}

const track = (maxGap: number, sequence: Sequence) => landmarkTrack(sequence, [1, 2], maxGap);

describe('a landmark that was lost', () => {
  test('for a short while moves in a straight line between where it was seen', () => {
    const { values, known } = track(3, recording([1, 8], [0, 0], [0, 0], [0, 0], [5, 4]));
    expect([...values]).toEqual([1, 8, 2, 7, 3, 6, 4, 5, 5, 4]);
    expect(known).toEqual([true, true, true, true, true]);
  });

  test('at an end stays where it was nearest', () => {
    expect([...track(1, recording([0, 0], [1, 2], [0, 0])).values]).toEqual([1, 2, 1, 2, 1, 2]);
  });

  test('for longer, or always, is not there', () => {
    const { values, known } = track(1, recording([1, 4], [0, 0], [0, 0], [4, 1]));
    expect([...values]).toEqual([1, 4, 0, 0, 0, 0, 4, 1]);
    expect(known).toEqual([true, false, false, true]);
    expect(track(5, recording([0, 0], [0, 0])).known).toEqual([false, false]);
  });
});

test('a straight movement with any short gaps is the same straight movement', () => {
  const seen = fc.array(fc.boolean(), { minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(seen, (flags) => {
      const shown = [true, ...flags, true];
      const points = shown.map((flag, t): [number, number] => (flag ? [t + 1, -t] : [0, 0]));
      for (const [i, value] of track(30, recording(...points)).values.entries()) {
        const t = Math.floor(i / 2);
        expect(value).toBeCloseTo(i % 2 === 0 ? t + 1 : -t, 6);
      }
    }),
  );
});
