import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Movement, movementOf, sequenceOf } from '../testing.ts';
import { jitterFindings } from './jitter.ts';
import { see } from './landmarks.ts';
import { lowMotionFindings } from './low_motion.ts';
import { move } from './motion.ts';

const DIMS = 42;
const moving = (id: number, movement: Movement, label = 'drink') =>
  move(see(sequenceOf(id, DIMS, movementOf({ dims: DIMS, ...movement }, id), { label })));
const usual = [1, 2, 3, 4, 5].map((id) => moving(id, {}));

test('a steady way has a speed and no acceleration', () => {
  const values = Float32Array.from({ length: 5 * 6 }, (_, i) => 1 + Math.floor(i / 6));
  const { motion } = move(see(sequenceOf(1, 6, values)));
  expect(motion.speed).toBeCloseTo(Math.sqrt(6), 6);
  expect(motion.acceleration).toBe(0);
});

test('a hand that comes into the picture has not leapt there', () => {
  const values = movementOf({ dims: 258 });
  const shown = values.map((value, i) => (i % 258 >= 195 && Math.floor(i / 258) < 15 ? 0 : value));
  const { motion } = move(see(sequenceOf(1, 258, values)));
  const comes = move(see(sequenceOf(2, 258, shown))).motion;
  expect(comes.acceleration / motion.acceleration).toBeCloseTo(1, 0);
});

describe('jitter', () => {
  test('points that leap at random, or once far off, are named', () => {
    const leap = movementOf({ dims: DIMS });
    leap.fill(40, 12 * DIMS, 13 * DIMS);
    const once = move(see(sequenceOf(7, DIMS, leap)));
    expect(jitterFindings([...usual, moving(6, { noise: 0.3 }), once])).toMatchObject([
      { code: 'JITTERING_LANDMARKS', status: 'WARNING', evidence: ['recording-6', 'recording-7'] },
    ]);
  });

  test('a vigorous gesture is none', () => {
    expect(jitterFindings([...usual, moving(6, { size: 20, noise: 0.02 })])).toEqual([]);
  });
});

describe('low motion', () => {
  test('a recording in which nothing was done is named', () => {
    expect(lowMotionFindings([...usual, moving(6, { size: 0 })])).toMatchObject([
      { code: 'LOW_MOTION', status: 'WARNING', evidence: ['recording-6'] },
    ]);
  });

  test('a small take is none, nor is a label that means keeping still', () => {
    const still = [11, 12, 13].map((id) => moving(id, { size: 0 }, 'rest'));
    expect(lowMotionFindings([...usual, moving(6, { size: 0.3 }), ...still])).toEqual([]);
  });
});

test('neither depends on the unit or the place of the coordinates', () => {
  const scale = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(scale, fc.integer({ min: 2, max: 50 }), (unit, shift) => {
      const movements = [{}, {}, {}, {}, { noise: 0.3 }, { size: 0 }];
      const sequences = movements.map((movement, i) => {
        const values = movementOf({ dims: DIMS, ...movement }, i + 1).map(
          (value) => unit * (value + 10 + shift),
        );
        return move(see(sequenceOf(i + 1, DIMS, values)));
      });
      expect(jitterFindings(sequences)).toMatchObject([{ evidence: ['recording-5'] }]);
      expect(lowMotionFindings(sequences)).toMatchObject([{ evidence: ['recording-6'] }]);
    }),
    { numRuns: 25 },
  );
});
