import { describe, expect, it } from 'vitest';
import { AppError } from '../../data/errors.ts';
import { fakeProgram } from '../testing.ts';
import { createDataset } from './dataset.ts';

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
