import { describe, expect, it } from 'vitest';
import { byCount, reasons, withTooFew } from './dataset_counts.ts';

const parts = { train: 0, validation: 0, test: 0, holdout: 0 };
const label = (name: string, trainable: number) => ({
  label: name,
  samples: trainable + 1,
  trainable,
  parts,
});

describe('the labels of a dataset', () => {
  it('stand with the most recordings first, equal ones by name', () => {
    const labels = [label('yes', 4), label('drink', 9), label('no', 4)];
    expect(byCount(labels).map((one) => one.label)).toEqual(['drink', 'no', 'yes']);
  });

  it('have too few below three recordings that can be trained on', () => {
    const labels = [label('yes', 3), label('no', 2), label('drink', 0)];
    expect(withTooFew(labels).map((one) => one.label)).toEqual(['no', 'drink']);
  });
});

describe('the reasons against training', () => {
  const none = { no_consent: 0, demo: 0, unlabelled: 0, unconfirmed: 0, rejected: 0, other_performer: 0 };

  it('are those that occur, the most frequent first', () => {
    expect(reasons({ ...none, unlabelled: 2, other_performer: 5 })).toEqual([
      { reason: 'other_performer', count: 5 },
      { reason: 'unlabelled', count: 2 },
    ]);
  });

  it('are none when everything can be trained on', () => {
    expect(reasons(none)).toEqual([]);
  });
});
