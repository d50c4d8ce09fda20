import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { armProbabilities, drawArm } from './arms.ts';

test('a better score makes an arm likelier, and none is ever given up', () => {
  // The second arm ranks first; the harmonic number of four arms is 25/12.
  const expected = [1 / 2, 1, 1 / 3, 1 / 4].map((byRank) => (0.8 * byRank * 12) / 25 + 0.2 / 4);
  armProbabilities([0.3, 0.1, 0.9, null]).forEach((probability, arm) => {
    expect(probability).toBeCloseTo(expected[arm] ?? 0, 12);
  });
});

test('at equal scores the earlier, simpler arm is the likelier one', () => {
  const [first = 0, second = 0] = armProbabilities([0.5, 0.5]);
  expect(first).toBeGreaterThan(second);
  expect(first + second).toBeCloseTo(1, 12);
});

test('arms are drawn as often as they are likely', () => {
  const random = createRandom(2);
  const counts = [0, 0, 0];
  for (let draw = 0; draw < 10_000; draw++) {
    const arm = drawArm([0.2, null, 0.1], random);
    counts[arm] = (counts[arm] ?? 0) + 1;
  }
  armProbabilities([0.2, null, 0.1]).forEach((probability, arm) => {
    expect(Math.abs((counts[arm] ?? 0) / 10_000 - probability)).toBeLessThan(0.02);
  });
});
