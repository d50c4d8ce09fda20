import { expect, test } from 'vitest';
import { confusionCells } from './confusion_cells.ts';

test('each cell names its recordings, by true class, then by answer', () => {
  const cells = confusionCells(Uint16Array.of(1, 0, 1, 0), Uint16Array.of(1, 0, 0, 0), [11, 12, 13, 14]);
  expect(cells).toEqual([
    { true: 0, predicted: 0, sample_ids: [12, 14] },
    { true: 0, predicted: 1, sample_ids: [13] },
    { true: 1, predicted: 1, sample_ids: [11] },
  ]);
});
