import { expect, test } from 'vitest';
import { type SplitFilePart, trainingConfigSchema } from '../data/schema.ts';
import { train } from './pipeline.ts';
import { poseSamples, quietEnvironment } from './testing.ts';
import type { PreviousVersion, TrainingInput, TrainingOutcome, TrainingSample } from './training.ts';

/** A person trains, records another session, and trains again. */

const labels = ['drink', 'eat', 'no'];
/** Enough for the validation part to judge alone. */
const [before, after] = [360, 420];
const recordings = poseSamples(labels, after / labels.length);

/** The recordings as they stand in the store, those of an earlier training with the part they got in it. */
function kept(samples: readonly TrainingSample[], { assignments }: TrainingOutcome): TrainingSample[] {
  const parts = new Map(assignments.map(({ sample_id, part }) => [sample_id, part]));
  return samples.map(({ facts, signal }) => ({
    facts: { ...facts, part: parts.get(facts.sample_id) ?? null },
    signal,
  }));
}

const learn = (samples: readonly TrainingSample[], more: Partial<TrainingInput> = {}) =>
  train(
    {
      ...{ user_id: 'anna', modality: 'gesture', samples },
      config: trainingConfigSchema.parse({ algorithm: 'mlp', trials: 2 }),
      ...more,
    },
    quietEnvironment,
  );

const versionOf = ({ model, certificate, partition }: TrainingOutcome): PreviousVersion => {
  const train = partition.filter(({ part }) => part === 'train').map(({ sample_id }) => sample_id);
  expect(train).toHaveLength(certificate.fitted_on.recordings);
  return { model, learnedFrom: train };
};

const startsOf = ({ trials }: TrainingOutcome) => trials.map(({ parameters }) => parameters.start);
const withoutTime = ({ seconds: _, trials, ...outcome }: TrainingOutcome) => ({
  ...outcome,
  trials: trials.map(({ seconds: _seconds, ...trial }) => trial),
});

const first = learn(recordings.slice(0, before));
const previous = versionOf(first);
const grown = kept(recordings, first);

test('a first training has nothing to begin from', () => {
  expect(startsOf(first)).toEqual([undefined, undefined]);
});

test('the next tries the previous network among its first, finds it good, and says so', () => {
  const second = learn(grown, { previous });
  const [again, fresh] = second.trials;
  expect(startsOf(second)).toEqual(['previous', 'fresh']);
  expect(again?.reason).toBe('completed');
  expect(again?.score).toBeLessThanOrEqual(2 * (fresh?.score ?? 0));
  expect(second.metrics.test?.accuracy).toBeGreaterThanOrEqual(0.9);
  expect(['previous', 'fresh']).toContain(second.hyperparameters.start);
});

test('training again on the same recordings repeats the trials and the weights to the bit', () => {
  const [second, third] = [1, 2].map(() => withoutTime(learn(grown, { previous })));
  expect(third).toEqual(second);
});

test('what worked before is tried first', () => {
  const remembered = [{ algorithm: 'mlp' as const, parameters: { dropout: 0.1 }, score: 0.1 }];
  expect(startsOf(learn(grown, { previous, remembered }))).toEqual(['fresh', 'previous']);
});

test('a split file has parts of its own, so that nothing begins from the previous version', () => {
  const part = (place: number): SplitFilePart =>
    place < 240 ? 'train' : place < 330 ? 'validation' : 'test';
  const fixedParts = new Map(recordings.map(({ facts }, place) => [facts.external_id, part(place)]));
  const learnedFrom = recordings.slice(0, 9).map(({ facts }) => facts.sample_id);
  const outcome = learn(recordings, { fixedParts, previous: { ...previous, learnedFrom } });
  expect(startsOf(outcome)).toEqual([undefined, undefined]);
});
