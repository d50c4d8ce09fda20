import { expect, test } from 'vitest';
import type { EpochRecord } from '../../data/schema.ts';
import { fitNetwork } from '../engine/fit.ts';
import type { BaseAlgorithm } from '../models/index.ts';
import { defaultsOf } from '../search/space.ts';
import { movementSamples } from '../testing.ts';
import type { FitNetwork } from '../training.ts';
import type { Winner } from './choose.ts';
import { fitWinner } from './outcome.ts';
import { armOf, attemptSaying, trackOf } from './testing.ts';

const quickNetwork: FitNetwork = (architecture, data, validation, options, hooks) =>
  fitNetwork(architecture, data, validation, { ...options, maxEpochs: 3, leastEpochs: 0 }, hooks);
const samples = movementSamples(['drink', 'eat', 'no'], 6);
const track = trackOf(samples, undefined, { fitNetwork: quickNetwork });
const said = new Float32Array(track.judged.truth.length * 3).fill(1 / 3);

/** These algorithms, each with its default parameters and this share of the vote. */
function winnerOf(shares: readonly (readonly [BaseAlgorithm, number])[]): Winner {
  const voters = shares.map(([algorithm, weight], number) => {
    const arm = armOf(track, algorithm);
    const attempt = attemptSaying(number, algorithm, said, track.judged.truth);
    return { attempt: { ...attempt, arm, parameters: defaultsOf(arm.space) }, weight };
  });
  const [first] = shares;
  const algorithm = voters.length > 1 || !first ? 'ensemble' : first[0];
  return { algorithm, voters, probabilities: said, score: 1 };
}

const fittedFrom = (winner: Winner) => fitWinner(track, winner, () => {});

test('a single winner is one member on one input, and its parameters keep their names', () => {
  const fitted = fittedFrom(winnerOf([['prototype', 1]]));
  expect(fitted.algorithm).toBe('prototype');
  expect(fitted.inputs.map(({ name }) => name)).toEqual(['statistics']);
  expect(fitted.members).toMatchObject([{ algorithm: 'prototype', input: 0, weight: 1 }]);
  expect(fitted.hyperparameters).toMatchObject({ shrinkage: 'ledoit_wolf' });
  expect(fitted).toMatchObject({ history: [], bestEpoch: 0 });
});

test('voters that read the same features share one input', () => {
  const fitted = fittedFrom(
    winnerOf([
      ['prototype', 0.4],
      ['rocket', 0.4],
      ['linear', 0.2],
    ]),
  );
  expect(fitted.inputs.map(({ name }) => name)).toEqual(['statistics', 'convolutions']);
  expect(fitted.members.map(({ input }) => input)).toEqual([0, 1, 0]);
  expect(fitted.members.map(({ weight }) => weight)).toEqual([0.4, 0.4, 0.2]);
  expect(fitted.inputs[0]).toEqual(track.bank.inputOf('statistics'));
});

test('in a vote, parameters stand behind the number of their trial', () => {
  const { hyperparameters } = fittedFrom(
    winnerOf([
      ['prototype', 0.5],
      ['linear', 0.5],
    ]),
  );
  const prefixes = new Set(Object.keys(hyperparameters).map((name) => name.split('.')[0]));
  expect(prefixes).toEqual(new Set(['prototype_0', 'linear_1']));
});

test('the curve to look at is that of the member in epochs, and progress rises over all members', () => {
  const shares: number[] = [];
  const seen: EpochRecord[] = [];
  const winner = winnerOf([
    ['prototype', 0.6],
    ['mlp', 0.4],
  ]);
  const { history, bestEpoch } = fitWinner(track, winner, (record, share) => {
    seen.push(record);
    shares.push(share);
  });
  expect(history).toEqual(seen);
  expect(history.map(({ epoch }) => epoch)).toContain(bestEpoch);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(Math.min(...shares)).toBeGreaterThan(0.5);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});
