import { describe, expect, test } from 'vitest';
import { CancelledError } from '../../data/errors.ts';
import type { Part } from '../../data/schema.ts';
import { fitNetwork } from '../engine/fit.ts';
import { START } from '../models/network/beginning.ts';
import { defaultsOf, type Hyperparameters } from '../search/space.ts';
import { poseSamples } from '../testing.ts';
import type { FitNetwork, Member, PreviousVersion, TrainedModel } from '../training.ts';
import { type Arm, armsFor } from './arms.ts';
import { learningCurveOf } from './outlook.ts';
import { offerPrevious } from './previous.ts';
import { armOf, attemptSaying, courseOn, trackOf } from './testing.ts';
import { fitFinal, runTrial, type Track } from './trial.ts';

const labels = ['drink', 'eat', 'no'];
const samples = poseSamples(labels, 40);
/** 54 to learn from and 66 to judge by, which is enough for the validation part to judge alone. */
const partAt = (place: number): Part => (place < 54 ? 'train' : 'validation');

/** Every training of these tests is one epoch long. */
const oneEpoch: FitNetwork = (architecture, data, validation, options, hooks) =>
  fitNetwork(architecture, data, validation, { ...options, maxEpochs: 1 }, hooks);
const track = trackOf(samples, partAt, { fitNetwork: oneEpoch });
const trainIds = track.development.sampleIds.slice(0, track.development.trainRows);
const arms = armsFor('auto', courseOn(track));

function memberWith(layers: Hyperparameters, weight: number, changes: Partial<Member> = {}): Member {
  const arm = armOf(track, 'mlp');
  const parameters = { ...defaultsOf(arm.space), ...layers };
  const { classifier } = fitFinal(track, { number: 0, arm, parameters }, () => {});
  return { algorithm: 'mlp', input: 0, classifier, temperature: 1, weight, ...changes };
}

const small = memberWith({ hidden_1: 64, hidden_2: 32 }, 1);

function versionOf(model: Partial<TrainedModel> = {}, learnedFrom = trainIds): PreviousVersion {
  return {
    model: {
      ...{ algorithm: 'mlp', labels, inputs: [track.bank.inputOf('statistics')], members: [small] },
      ...{ calibration: { kind: 'temperature', temperature: 1 }, rejection: null },
      ...model,
    },
    learnedFrom,
  };
}

const offered = (version: PreviousVersion, on: Track = track, to: readonly Arm[] = arms) =>
  offerPrevious(to, on, labels, version);

/** Nobody may begin from it, and the race is what it is without a previous version. */
const nobody = { arms, starts: [] };

describe('a network of the previous version that fits', () => {
  test('is a choice of its algorithm and of no other, which begins afresh unless it is asked', () => {
    const { arms: after } = offered(versionOf());
    expect(after.filter(({ previous }) => previous).map(({ algorithm }) => algorithm)).toEqual(['mlp']);
    for (const [i, arm] of after.entries()) {
      const before = arms[i];
      if (arm.algorithm !== 'mlp') expect(arm).toBe(before);
      else expect(defaultsOf(arm.space)).toEqual({ ...defaultsOf(before?.space ?? {}), [START]: 'fresh' });
    }
  });

  test('is tried first with its own layers and else the defaults', () => {
    const { starts } = offered(versionOf());
    const layers = { hidden_1: 64, hidden_2: 32, [START]: 'previous' };
    const parameters = { ...defaultsOf(armOf(track, 'mlp').space), ...layers };
    expect(starts).toEqual([{ algorithm: 'mlp', parameters }]);
  });

  test('learns on as what worked best of its algorithm before', () => {
    const remembered = [
      { algorithm: 'linear' as const, parameters: { C: 2 }, score: 0.1 },
      { algorithm: 'mlp' as const, parameters: { hidden_1: 256, dropout: 0.1 }, score: 0.1 },
      { algorithm: 'mlp' as const, parameters: { dropout: 0.2 }, score: 0.2 },
    ];
    const { starts } = offerPrevious(arms, track, labels, versionOf(), remembered);
    expect(starts.map(({ parameters }) => parameters)).toMatchObject([{ hidden_1: 64, dropout: 0.1 }]);
  });

  test('is what the trial then begins from', () => {
    const asked: unknown[] = [];
    const watching: FitNetwork = (architecture, data, validation, options, hooks) => {
      asked.push(options.start);
      return oneEpoch(architecture, data, validation, options, hooks);
    };
    const { arms: after, starts } = offered(versionOf());
    const arm = after.find(({ previous }) => previous);
    if (!arm || !starts[0]) throw new Error('The network fits.');
    const trial = { number: 0, arm, parameters: starts[0].parameters };
    const hooks = { onEpoch: () => {}, shouldStop: () => false };
    runTrial({ ...track, fitNetwork: watching }, trial, hooks);
    expect(asked).toEqual([arm.previous?.parameters]);
    runTrial({ ...track, fitNetwork: watching }, { ...trial, parameters: defaultsOf(arm.space) }, hooks);
    expect(asked[1]).toBeUndefined();
  });

  test('is, of several, the one that weighs most', () => {
    const heavy = memberWith({ hidden_1: 128, hidden_2: 32 }, 0.5);
    const members = [{ ...small, weight: 0.2 }, heavy, { ...small, weight: 0.3 }];
    const [start] = offered(versionOf({ members })).starts;
    expect(start?.parameters).toMatchObject({ hidden_1: 128 });
  });
});

test('who cancels does not wait for the features that a comparison needs', () => {
  const cancelled = trackOf(samples, partAt, { isCancelled: () => true });
  expect(() => offered(versionOf(), cancelled)).toThrow(CancelledError);
});

describe('no beginning is', () => {
  const [input = track.bank.inputOf('statistics')] = versionOf().model.inputs;
  const otherSpec = { ...input.featureSpec, vector_version: 'gesture-0' };

  test.each<[string, Partial<TrainedModel>]>([
    ['a model of other labels', { labels: ['drink', 'eat', 'yes'] }],
    ['a model whose labels stand in another order', { labels: labels.toReversed() }],
    [
      'a network on features that are made in another way',
      { inputs: [{ ...input, featureSpec: otherSpec }] },
    ],
    ['a network on features of another recipe', { inputs: [{ ...input, name: 'frames' }] }],
    ['a network of another algorithm', { members: [{ ...small, algorithm: 'linear' }] }],
    ['a network with layers that cannot be chosen', { members: [memberWith({ hidden_1: 60 }, 1)] }],
    [
      'a member that is no network',
      {
        members: [{ ...small, classifier: { kind: 'forest', nodes: none(), leaves: none(), roots: none() } }],
      },
    ],
  ])('%s', (_what, model) => {
    expect(offered(versionOf(model))).toEqual(nobody);
  });
});

describe('nobody begins from who has seen what judges', () => {
  test('so not where folds of the train part judge, alone or besides a small validation part', () => {
    for (const trained of [61, 120]) {
      const folds = trackOf(samples, (place) => (place < trained ? 'train' : 'validation'));
      expect(folds.rounds.length).toBeGreaterThan(1);
      expect(offered(versionOf(), folds)).toEqual(nobody);
    }
  });

  test('so not where a recording that it learned from plays another part today', () => {
    const moved = track.development.sampleIds.at(-1) ?? 0;
    expect(offered(versionOf({}, [...trainIds, moved]))).toEqual(nobody);
  });

  test('so not where a recording that it learned from was taken back', () => {
    expect(offered(versionOf({}, [...trainIds, 4711]))).toEqual(nobody);
  });

  test('so not where nobody knows what it learned from', () => {
    expect(offered(versionOf({}, []))).toEqual(nobody);
  });

  test('but where it learned from fewer recordings of today’s train part', () => {
    expect(offered(versionOf({}, trainIds.slice(9))).starts).toHaveLength(1);
  });
});

test('how a winner grew is not said of one that began from all that the previous version knew', () => {
  const { truth } = track.judged;
  const sure = Float32Array.from({ length: truth.length * 3 }, (_, i) =>
    truth[Math.floor(i / 3)] === i % 3 ? 1 : 0,
  );
  const fresh = attemptSaying(0, 'prototype', sure, truth);
  const attempt = {
    ...fresh,
    arm: armOf(track, 'prototype'),
    parameters: defaultsOf(armOf(track, 'prototype').space),
  };
  const curveOf = (parameters: Hyperparameters) => {
    const voters = [{ attempt: { ...attempt, parameters }, weight: 1 }];
    const winner = { algorithm: 'prototype' as const, voters, probabilities: sure, score: 0 };
    return learningCurveOf(track, winner, { winnerSeconds: 0, maxSeconds: 1 });
  };
  expect(curveOf(attempt.parameters)).not.toBeNull();
  expect(curveOf({ ...attempt.parameters, [START]: 'previous' })).toBeNull();
});

function none() {
  return { shape: [0], values: new Float32Array() };
}
