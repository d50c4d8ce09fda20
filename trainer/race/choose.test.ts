import { expect, test } from 'vitest';
import { chooseWinner } from './choose.ts';
import { attemptSaying, ofTwo } from './testing.ts';

const truth = Uint16Array.from({ length: 12 }, (_, row) => row % 2);
/** Sure of the right answer by `p` everywhere, but by `q` at these rows. */
const sureBut = (p: number, q: number, rows: readonly number[]) =>
  ofTwo(
    truth,
    Array.from(truth, (_, row) => (rows.includes(row) ? q : p)),
  );

test('on a tie the simplest wins, whoever came first', () => {
  const said = sureBut(0.9, 0.3, [2]);
  const attempts = [
    attemptSaying(0, 'mlp', said, truth),
    attemptSaying(1, 'linear', said, truth),
    attemptSaying(2, 'forest', said, truth),
  ];
  const { voters } = chooseWinner(attempts, truth, 2, 'mlp');
  expect(voters.map(({ attempt }) => attempt.algorithm)).toEqual(['linear']);
});

test('of an algorithm that a person named, the best configuration wins alone', () => {
  const best = attemptSaying(1, 'mlp', sureBut(0.9, 0.6, [3]), truth);
  const attempts = [attemptSaying(0, 'mlp', sureBut(0.8, 0.4, [3]), truth), best];
  expect(chooseWinner(attempts, truth, 2, 'mlp')).toMatchObject({
    algorithm: 'mlp',
    voters: [{ attempt: best, weight: 1 }],
    score: best.score,
  });
});

test('where none makes a mistake, nobody has to vote', () => {
  const attempts = [
    attemptSaying(0, 'prototype', sureBut(0.95, 0.9, [1]), truth),
    attemptSaying(1, 'mlp', sureBut(0.95, 0.6, [5]), truth),
  ];
  expect(chooseWinner(attempts, truth, 2, 'auto')).toMatchObject({ algorithm: 'prototype' });
});

test('where each errs on other recordings, auto lets several vote', () => {
  const attempts = [
    attemptSaying(0, 'prototype', sureBut(0.9, 0.2, [1]), truth),
    attemptSaying(1, 'forest', sureBut(0.9, 0.2, [4]), truth),
    attemptSaying(2, 'mlp', sureBut(0.9, 0.2, [7]), truth),
  ];
  const { algorithm, voters, score } = chooseWinner(attempts, truth, 2, 'auto');
  expect(algorithm).toBe('ensemble');
  expect(voters.length).toBeGreaterThan(1);
  expect(voters.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
  expect(score).toBeLessThan(Math.min(...attempts.map((attempt) => attempt.score)));
});

test('a single model that is clearly ahead is not outvoted by worse ones', () => {
  const ahead = attemptSaying(0, 'rbf', sureBut(0.99, 0.45, [1]), truth);
  const behind = (number: number, algorithm: 'forest' | 'mlp' | 'linear') =>
    attemptSaying(number, algorithm, sureBut(0.55, 0.4, [1, 2, 5, 6]), truth);
  const attempts = [ahead, behind(1, 'forest'), behind(2, 'mlp'), behind(3, 'linear')];
  expect(chooseWinner(attempts, truth, 2, 'auto')).toMatchObject({ algorithm: 'rbf' });
});

test('a person who asks for a vote gets one where there are several to vote', () => {
  const attempts = [
    attemptSaying(0, 'prototype', sureBut(0.95, 0.9, [1]), truth),
    attemptSaying(1, 'mlp', sureBut(0.9, 0.6, [5]), truth),
  ];
  expect(chooseWinner(attempts, truth, 2, 'ensemble').algorithm).toBe('ensemble');
  expect(chooseWinner(attempts.slice(0, 1), truth, 2, 'ensemble').algorithm).toBe('prototype');
});
