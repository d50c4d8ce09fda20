import { expect, test } from 'vitest';
import { fitNetwork } from '../engine/fit.ts';
import { defaultsOf } from '../search/space.ts';
import { poseSamples } from '../testing.ts';
import type { FitNetwork } from '../training.ts';
import { COPIES } from './arms.ts';
import { armOf, trackOf } from './testing.ts';
import { type Configuration, fitFinal, runTrial, type Track } from './trial.ts';

const labels = ['drink', 'eat', 'no'];
const samples = poseSamples(labels, 25);
/** The last fifteen are the validation part: enough to stop a fit by, too few to judge alone; so is a fold. */
const partAt = (place: number) => (place < 60 ? 'train' : 'validation');
const quiet = { onEpoch: () => {}, shouldStop: () => false };

function configurationOn(track: Track, algorithm: 'prototype' | 'mlp', number = 0): Configuration {
  const arm = armOf(track, algorithm);
  return { number, arm, parameters: defaultsOf(arm.space) };
}

/** The engine, noting how many rows each network learned from and which it was stopped by. */
function notingNetworks() {
  const fits: { rows: number; stoppedBy: number | null }[] = [];
  const noting: FitNetwork = (architecture, data, validation, options, hooks) => {
    fits.push({ rows: data.rows, stoppedBy: validation?.rows ?? null });
    return fitNetwork(architecture, data, validation, { ...options, maxEpochs: 2, leastEpochs: 0 }, hooks);
  };
  return { fits, noting };
}

test('a trial is judged on every judging row, with a score after each round', () => {
  const track = trackOf(samples, partAt);
  const { curve, scored } = runTrial(track, configurationOn(track, 'prototype'), quiet);
  expect(curve).toHaveLength(track.rounds.length);
  expect(scored?.score).toBe(curve.at(-1));
  expect(scored?.probabilities).toHaveLength(track.judged.truth.length * labels.length);
  for (let row = 0; row < track.judged.truth.length; row++) {
    const answer = scored?.probabilities.subarray(row * labels.length, (row + 1) * labels.length) ?? [];
    expect([...answer].reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
  }
});

test('a trial that is stopped has its curve so far and no score', () => {
  const track = trackOf(samples, partAt);
  const stopped = { ...quiet, shouldStop: (curve: readonly number[]) => curve.length === 2 };
  const { curve, scored } = runTrial(track, configurationOn(track, 'prototype'), stopped);
  expect(curve).toHaveLength(2);
  expect(scored).toBeNull();
});

test('a fold never chooses the epoch that it then judges; the validation part may', () => {
  const { fits, noting } = notingNetworks();
  const track = trackOf(samples, partAt, { fitNetwork: noting });
  runTrial(track, configurationOn(track, 'mlp'), quiet);
  expect(fits).toHaveLength(track.rounds.length);
  expect(fits[0]).toEqual({ rows: 60, stoppedBy: 15 });
  for (const { rows, stoppedBy } of fits.slice(1)) {
    expect(rows).toBeLessThan(60);
    expect(stoppedBy).toBeNull();
  }
});

test('changed copies teach and never judge', () => {
  const { fits, noting } = notingNetworks();
  const track = trackOf(samples, partAt, { fitNetwork: noting });
  const plain = configurationOn(track, 'mlp');
  const { scored } = runTrial(track, { ...plain, parameters: { ...plain.parameters, [COPIES]: 3 } }, quiet);
  expect(fits[0]).toEqual({ rows: 4 * 60, stoppedBy: 15 });
  expect(scored?.probabilities).toHaveLength(track.judged.truth.length * labels.length);
});

test('the model that a person gets learns from the whole train part', () => {
  const { fits, noting } = notingNetworks();
  const track = trackOf(samples, partAt, { fitNetwork: noting });
  fitFinal(track, configurationOn(track, 'mlp'), () => {});
  expect(fits).toEqual([{ rows: 60, stoppedBy: 15 }]);
});

test('without a validation part nothing stops the fit early', () => {
  const { fits, noting } = notingNetworks();
  const track = trackOf(samples, () => 'train', { fitNetwork: noting });
  fitFinal(track, configurationOn(track, 'mlp'), () => {});
  expect(fits).toEqual([{ rows: 75, stoppedBy: null }]);
});

test('one trial fitted again is the same to the bit; its seed is its own', () => {
  const { noting } = notingNetworks();
  const track = trackOf(samples, partAt, { fitNetwork: noting });
  const fitted = (number: number) => fitFinal(track, configurationOn(track, 'mlp', number), () => {});
  expect(fitted(3).classifier).toEqual(fitted(3).classifier);
  expect(fitted(4).classifier).not.toEqual(fitted(3).classifier);
});
