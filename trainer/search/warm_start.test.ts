import { expect, test } from 'vitest';
import type { Arm } from './arms.ts';
import type { SearchSpace } from './space.ts';
import { Study } from './study.ts';
import { fitToSpace, type RememberedTrial, warmStartsFrom } from './warm_start.ts';

const space: SearchSpace = {
  rate: { type: 'real', low: 1e-4, high: 0.1, log: true, default: 0.01 },
  units: { type: 'integer', low: 8, high: 64, log: true, default: 16 },
  activation: { type: 'choice', options: ['relu', 'tanh'], default: 'relu' },
};
const mlp: Arm = { algorithm: 'mlp', space };
const linear: Arm = {
  algorithm: 'linear',
  space: { penalty: { type: 'real', low: 0, high: 1, log: false, default: 0.5 } },
};
const ofMlp = (units: number, score: number | null = 0.1): RememberedTrial => ({
  algorithm: 'mlp',
  parameters: { rate: 0.02, units, activation: 'tanh' },
  score,
});

test('a configuration of an older space is made to fit the present one', () => {
  expect(fitToSpace(space, { rate: 5, units: 7, activation: 'tanh', dropout: 0.3 })).toEqual({
    rate: 0.1,
    units: 8,
    activation: 'tanh',
  });
  expect(fitToSpace(space, { units: 20.4 })).toEqual({ rate: 0.01, units: 20, activation: 'relu' });
});

test('one whose meaning is gone is dropped', () => {
  expect(fitToSpace(space, { activation: 'swish' })).toBeNull();
  expect(fitToSpace(space, { rate: 'fast' })).toBeNull();
  expect(fitToSpace(space, { rate: Number.NaN })).toBeNull();
});

test('the first three distinct ones of the algorithms in the race begin', () => {
  const remembered: RememberedTrial[] = [
    ofMlp(900),
    ofMlp(64),
    { algorithm: 'forest', parameters: {}, score: 0 },
    ofMlp(16, null),
    { algorithm: 'linear', parameters: { penalty: 0.3 }, score: 0.2 },
    ofMlp(32),
    ofMlp(48),
  ];
  expect(warmStartsFrom(remembered, [linear, mlp])).toEqual([
    { algorithm: 'mlp', parameters: { rate: 0.02, units: 64, activation: 'tanh' } },
    { algorithm: 'linear', parameters: { penalty: 0.3 } },
    { algorithm: 'mlp', parameters: { rate: 0.02, units: 32, activation: 'tanh' } },
  ]);
  expect(warmStartsFrom([], [linear, mlp])).toEqual([]);
});

test('a study tries them first', () => {
  const warmStarts = warmStartsFrom([ofMlp(900)], [linear, mlp]);
  const study = new Study({ arms: [linear, mlp], warmStarts, seed: 1 });
  expect(study.ask()).toMatchObject({ number: 0, arm: mlp, parameters: { units: 64 } });
});
