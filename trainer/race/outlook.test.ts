import { expect, test } from 'vitest';
import { labelsOf, partitionOf } from '../evaluation/partition.ts';
import { algorithms } from '../models/index.ts';
import { createRandom } from '../random.ts';
import { defaultsOf } from '../search/space.ts';
import { poseSamples, quietEnvironment } from '../testing.ts';
import type { Winner } from './choose.ts';
import { estimateOf, learningCurveOf } from './outlook.ts';
import { layTrack } from './track.ts';
import { runTrial } from './trial.ts';

/** A race that a prototype model won, on so many takes of three gestures, every seventh of which bears a wrong label. */
function won(takes: number) {
  const names = ['drink', 'eat', 'no'];
  const samples = poseSamples(names, takes).map((sample, i) => {
    const label = names[(i % 3) + (i % 7 === 3 ? 1 : 0)] ?? 'drink';
    return { ...sample, facts: { ...sample.facts, label } };
  });
  const split = partitionOf(samples, undefined);
  const labels = labelsOf(split.members);
  const track = layTrack(split, labels, 1, quietEnvironment);
  const { space } = algorithms.prototype;
  const arm = { algorithm: 'prototype', recipe: 'statistics', space } as const;
  const configuration = { number: 0, arm, parameters: defaultsOf(space) };
  const { scored } = runTrial(track, configuration, { onEpoch: () => {}, shouldStop: () => false });
  if (!scored) throw new Error('Nothing stopped it.');
  const attempt = { ...configuration, ...scored, algorithm: arm.algorithm };
  const winner: Winner = { ...scored, algorithm: 'prototype', voters: [{ attempt, weight: 1 }] };
  const settings = (winnerSeconds = 0) => ({
    labels,
    calibration: { kind: 'temperature' as const, temperature: 1 },
    ...{ rejection: null, random: createRandom(1), winnerSeconds, maxSeconds: 1 },
    sampleIds: [...split.members.train, ...split.members.validation].map(({ facts }) => facts.sample_id),
  });
  return { track, winner, settings, split };
}

test('the estimate asks every recording of train and validation once, by models that had not seen it', () => {
  const { track, winner, settings, split } = won(12);
  const { estimate, estimate_source } = estimateOf(track, winner, settings());
  expect(estimate_source).toBe('cross_validation');
  const named = estimate?.confusion_cells?.flatMap(({ sample_ids }) => sample_ids) ?? [];
  const development = [...split.members.train, ...split.members.validation];
  expect(named.sort((a, b) => a - b)).toEqual(
    development.map(({ facts }) => facts.sample_id).sort((a, b) => a - b),
  );
  // Every seventh label is wrong, and the rest can be told apart.
  expect(estimate?.accuracy).toBeGreaterThan(0.7);
  expect(estimate?.accuracy).toBeLessThan(0.95);
});

test('one seed, one estimate and one learning curve', () => {
  const said = () => {
    const { track, winner, settings } = won(12);
    return [estimateOf(track, winner, settings()), learningCurveOf(track, winner, settings())];
  };
  expect(said()).toEqual(said());
});

test('where asking again takes too long, the answers of the race are the estimate, and there is no curve', () => {
  const { track, winner, settings } = won(12);
  const right = winner.probabilities;
  const { estimate } = estimateOf(track, winner, settings(60));
  expect(estimate?.samples).toBe(right.length / 3);
  expect(learningCurveOf(track, winner, settings(60))).toBeNull();
});

test('where the validation part judges alone, the estimate says so', () => {
  const { track, winner, settings } = won(120);
  expect(track.rounds).toHaveLength(1);
  expect(estimateOf(track, winner, settings()).estimate_source).toBe('validation');
});

test('the learning curve stands on growing shares of the train part', () => {
  const { track, winner, settings } = won(40);
  const curve = learningCurveOf(track, winner, settings());
  const sizes = curve?.points.map(({ recordings }) => recordings) ?? [];
  const all = sizes.at(-1) ?? 0;
  expect(sizes).toHaveLength(3);
  expect((sizes[0] ?? 0) / all).toBeCloseTo(0.4, 1);
  expect((sizes[1] ?? 0) / all).toBeCloseTo(0.7, 1);
  expect(curve?.more_recordings).toBe(20);
});

test('three recordings a class are too few to leave some out', () => {
  const { track, winner, settings } = won(3);
  expect(learningCurveOf(track, winner, settings())).toBeNull();
});
