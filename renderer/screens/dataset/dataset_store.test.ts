import { describe, expect, it } from 'vitest';
import { AppError } from '../../../data/errors.ts';
import { fakeProgram } from '../../testing.ts';
import { byCount, createDataset, reasons, withTooFew } from './dataset_store.ts';

describe('a dataset', () => {
  const key = { user_id: 'Mira', modality: 'gesture' } as const;
  const loaded = async (error: Error) => {
    const refuse = () => {
      throw error;
    };
    const dataset = createDataset(fakeProgram({ 'datasets.get': refuse }).connection, key);
    await dataset.getState().reload();
    return dataset.getState();
  };

  it('that does not exist yet is empty, not broken', async () => {
    const unknown = new AppError('DATASET_UNKNOWN', 'There are no gesture recordings.');
    expect(await loaded(unknown)).toMatchObject({ value: 'none', error: null });
  });

  it('that cannot be read says why', async () => {
    const busy = new AppError('STORE_BUSY', 'Try again in a moment.');
    expect(await loaded(busy)).toMatchObject({ value: null, error: busy });
  });
});

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
