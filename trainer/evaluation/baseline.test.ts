import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baselineOf, beatsBaseline } from './baseline.ts';

const labels = ['drink', 'eat'];

test('the share of the label that is named most often is what must be bettered', () => {
  const confusion = [
    [27, 3],
    [6, 24],
  ];
  expect(baselineOf({ labels, confusion })).toMatchObject({
    ...{ samples: 60, correct: 51, accuracy: 0.85, label: 'drink', share: 0.5 },
  });
});

test('an empty part says nothing', () => {
  expect(baselineOf({ labels, confusion: [] })).toBeNull();
  expect(
    baselineOf({
      labels,
      confusion: [
        [0, 0],
        [0, 0],
      ],
    }),
  ).toBeNull();
});

/** The bound from SciPy: scipy.stats.beta.ppf(0.025, k, n - k + 1). */
test.each([
  [
    [
      [30, 0],
      [15, 15],
    ],
    0.6214036,
    true,
  ],
  [
    [
      [10, 0],
      [10, 0],
    ],
    0.2719578,
    false,
  ],
  [
    [
      [5, 0],
      [0, 4],
    ],
    0.6637329,
    true,
  ],
])('%j has the bound %f and is better than a constant answer: %s', (confusion, bound, better) => {
  const baseline = baselineOf({ labels, confusion });
  expect(baseline?.lower_bound).toBeCloseTo(bound, 6);
  expect(baseline && beatsBaseline(baseline)).toBe(better);
});

test('who always gives the same answer never passes', () => {
  const support = fc.array(fc.nat({ max: 200 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(support, fc.nat({ max: 5 }), (counts, said) => {
      const answer = said % counts.length;
      const confusion = counts.map((count) => counts.map((_, i) => (i === answer ? count : 0)));
      const baseline = baselineOf({ labels: counts.map(String), confusion });
      if (baseline) expect(beatsBaseline(baseline)).toBe(false);
    }),
  );
});
