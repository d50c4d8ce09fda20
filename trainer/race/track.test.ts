import { expect, test } from 'vitest';
import { poseSamples } from '../testing.ts';
import { trackOf } from './testing.ts';

const samples = poseSamples(['drink', 'eat', 'no'], 8).map((sample, i) => ({
  ...sample,
  facts: { ...sample.facts, session_id: `session ${Math.floor(i / 4)}` },
}));
const part = ['train', 'train', 'validation', 'test', 'train', 'holdout'] as const;
const partAt = (place: number) => part[Math.floor(place / 4)] ?? 'train';

test('a search sees train and validation, in this order, and nothing of test and holdout', () => {
  const { development } = trackOf(samples, partAt);
  const idsOf = (wanted: string) =>
    samples.filter((_, place) => partAt(place) === wanted).map(({ facts }) => facts.sample_id);
  expect(development.sampleIds).toEqual([...idsOf('train'), ...idsOf('validation')]);
  expect(development.trainRows).toBe(idsOf('train').length);
  const signals = development.sampleIds.map((id) => samples[id - 1]?.signal);
  expect(development.signals).toEqual(signals);
});

test('judging rows keep their class and their group, so that calibration can resample by group', () => {
  const { development, rounds, judged } = trackOf(samples, partAt);
  const rows = rounds.flatMap(({ judge }) => judge);
  expect([...judged.truth]).toEqual(rows.map((row) => development.targets[row]));
  for (const [i, one] of rows.entries()) {
    for (const [j, other] of rows.entries()) {
      const together = development.groups[one] === development.groups[other];
      expect(judged.groups[i] === judged.groups[j]).toBe(together);
    }
  }
});

test('recordings of one session are one group', () => {
  const { development } = trackOf(samples, partAt);
  expect(new Set(development.groups).size).toBe(4);
});
