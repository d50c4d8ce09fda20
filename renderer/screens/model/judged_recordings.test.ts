import { expect, it } from 'vitest';
import { partMetricsSchema } from '../../../data/schema.ts';
import { parseRoute } from '../../app/router.ts';
import { cellRecordings, hrefOfCell, hrefOfJudged } from './judged_recordings.ts';

const model = { user_id: 'Mira', modality: 'gesture', version: 3 } as const;
const place = { screen: 'recordings', user_id: 'Mira', modality: 'gesture' };

it('leads to the recordings of one label, and to what the version took them for', () => {
  expect(parseRoute(hrefOfJudged(model, { label: 'yes' }))).toEqual({
    ...place,
    only: { version: 3, label: 'yes' },
  });
  expect(parseRoute(hrefOfJudged(model, { label: 'yes', understood: 'no' }))).toEqual({
    ...place,
    only: { version: 3, label: 'yes', understood: 'no' },
  });
});

it('leads to the very recordings of a cell, as long as an address can name them', () => {
  expect(parseRoute(hrefOfCell(model, [4, 9]) ?? '')).toEqual({ ...place, only: { ids: '4-9' } });
  expect(hrefOfCell(model, [])).toBeNull();
  expect(
    hrefOfCell(
      model,
      Array.from({ length: 201 }, (_, id) => id + 1),
    ),
  ).toBeNull();
});

it('finds the recordings of a cell, and none of one that was kept without', () => {
  const figures = { samples: 1, accuracy: 0, macro_f1: 0, loss: 0, per_class: [] };
  const part = {
    ...figures,
    labels: ['no', 'yes'],
    confusion: [
      [0, 1],
      [0, 0],
    ],
  };
  const kept = partMetricsSchema.parse({
    ...part,
    confusion_cells: [{ true: 0, predicted: 1, sample_ids: [8] }],
  });
  expect(cellRecordings(kept, 0, 1)).toEqual([8]);
  expect(cellRecordings(kept, 1, 0)).toEqual([]);
  expect(cellRecordings(partMetricsSchema.parse(part), 0, 1)).toEqual([]);
});
