import { expect, test } from 'vitest';
import { CancelledError } from '../../data/errors.ts';
import { fitNetwork } from '../engine/fit.ts';
import type { BaseAlgorithm } from '../models/index.ts';
import { defaultsOf } from '../search/space.ts';
import { poseSamples } from '../testing.ts';
import type { FitNetwork } from '../training.ts';
import { type RaceHooks, race } from './race.ts';
import { armOf, trackOf } from './testing.ts';
import type { Track } from './trial.ts';

const samples = poseSamples(['drink', 'eat', 'no'], 8);
const quickNetwork: FitNetwork = (architecture, data, validation, options, hooks) =>
  fitNetwork(architecture, data, validation, { ...options, maxEpochs: 2, leastEpochs: 0 }, hooks);
const broken: FitNetwork = () => {
  throw new Error('The weights ran away.');
};
const track = trackOf(samples, undefined, { fitNetwork: quickNetwork });

const hooks = (changes: Partial<RaceHooks> = {}): RaceHooks => ({
  ...{ now: () => 0, onEpoch: () => {}, onTrial: () => {} },
  ...changes,
});

function settingsOf(on: Track, names: readonly BaseAlgorithm[], trials: number, seconds = Infinity) {
  const arms = names.map((name) => armOf(on, name));
  return { arms, warmStarts: [], limits: { trials, seconds } };
}

test('every trial is kept in the order of its number, and each that completed is an attempt', () => {
  const { trials, attempts } = race(track, settingsOf(track, ['prototype', 'linear'], 6), hooks());
  expect(trials.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5]);
  const completed = trials.filter(({ reason }) => reason === 'completed');
  expect(attempts.map(({ number, score }) => ({ number, score }))).toEqual(
    completed.map(({ number, score }) => ({ number, score })),
  );
});

test('one seed, the same trials; another seed, others', () => {
  const tried = (seed: number) => {
    const own = trackOf(samples, undefined, {}, seed);
    return race(own, settingsOf(own, ['prototype', 'linear'], 8), hooks()).trials;
  };
  expect(tried(1)).toEqual(tried(1));
  expect(tried(2).map(({ parameters }) => parameters)).not.toEqual(
    tried(1).map(({ parameters }) => parameters),
  );
});

test('what worked before is tried first', () => {
  const arm = armOf(track, 'prototype');
  const warm = { algorithm: 'prototype' as const, parameters: { ...defaultsOf(arm.space), shrinkage: 0.5 } };
  const { trials } = race(track, { ...settingsOf(track, ['prototype'], 2), warmStarts: [warm] }, hooks());
  expect(trials[0]?.parameters).toEqual(warm.parameters);
});

test('a configuration that throws has failed, says why, and the race goes on', () => {
  const breaking = { ...track, fitNetwork: broken };
  const { trials, attempts } = race(breaking, settingsOf(track, ['mlp', 'prototype'], 2), hooks());
  expect(trials.map(({ algorithm, reason }) => [algorithm, reason])).toEqual([
    ['mlp', 'failed'],
    ['prototype', 'completed'],
  ]);
  expect(trials[0]).toMatchObject({ score: null, error: { message: 'The weights ran away.' } });
  expect(attempts.map(({ algorithm }) => algorithm)).toEqual(['prototype']);
});

test('where no configuration works, the race says so and names the reasons', () => {
  const breaking = { ...track, fitNetwork: broken };
  expect(() => race(breaking, settingsOf(track, ['mlp'], 3), hooks())).toThrow(
    expect.objectContaining({
      code: 'NO_TRIAL_COMPLETED',
      details: { reasons: Array(3).fill('mlp: The weights ran away.') },
    }),
  );
});

test('the first trial is never cut short, however late it is; no other begins after it', () => {
  let milliseconds = 0;
  const late = hooks({ now: () => (milliseconds += 1e6) });
  const { trials, attempts } = race(track, settingsOf(track, ['mlp', 'prototype'], 10, 1), late);
  expect(trials).toMatchObject([{ algorithm: 'mlp', reason: 'completed' }]);
  expect(attempts).toHaveLength(1);
});

test('a trial that runs when time is up is out of time; what was found before is kept', () => {
  let milliseconds = 0;
  const late = hooks({
    now: () => milliseconds,
    onEpoch: () => {
      milliseconds = 5000;
    },
  });
  const { trials, attempts } = race(track, settingsOf(track, ['prototype', 'mlp'], 10, 1), late);
  expect(trials).toMatchObject([
    { algorithm: 'prototype', reason: 'completed', seconds: 0 },
    { algorithm: 'mlp', reason: 'out_of_time', score: null, seconds: 5 },
  ]);
  expect(attempts).toHaveLength(1);
});

test('the clock alone, which is passed in, says how long a trial took', () => {
  let milliseconds = 0;
  const { trials } = race(
    track,
    settingsOf(track, ['mlp'], 1),
    hooks({ now: () => milliseconds, onEpoch: () => (milliseconds += 250) }),
  );
  expect(trials[0]?.seconds).toBe((milliseconds as number) / 1000);
  expect(milliseconds).toBeGreaterThan(0);
});

test('a person who cancels ends the race, between trials and within one', () => {
  let done = 0;
  const between = { ...track, isCancelled: () => done > 0 };
  const onTrial = () => {
    done += 1;
  };
  expect(() => race(between, settingsOf(track, ['prototype'], 5), hooks({ onTrial }))).toThrow(
    CancelledError,
  );
  expect(done).toBe(1);
  let epochs = 0;
  const within = { ...track, isCancelled: () => epochs > 0 };
  const onEpoch = () => {
    epochs += 1;
  };
  expect(() => race(within, settingsOf(track, ['mlp'], 5), hooks({ onEpoch }))).toThrow(CancelledError);
  expect(epochs).toBe(1);
});

test('after each trial it says how many are done and how much of the limits is used up', () => {
  let milliseconds = 0;
  const seen: [number, { done: number; atMost: number }][] = [];
  const timed = hooks({
    now: () => milliseconds,
    onTrial: (_, share, { understood, ...trials }) => {
      seen.push([share, trials]);
      expect(understood, 'of the recordings that judge').toBeGreaterThan(0);
      milliseconds = 7000;
    },
  });
  race(track, settingsOf(track, ['prototype', 'linear'], 4, 10), timed);
  expect(seen.slice(0, 2)).toEqual([
    [0.25, { done: 1, atMost: 4 }],
    [0.7, { done: 2, atMost: 4 }],
  ]);
});
