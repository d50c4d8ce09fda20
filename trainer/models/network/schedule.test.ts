import { describe, expect, test } from 'vitest';
import { type Architecture, architectureSchema } from '../../engine/architecture.ts';
import { batchSizeFor, epochsFor } from './schedule.ts';

/** [frames, 8] through one convolution: 30 · 8 · 5 · filters multiplications a row and direction. */
function architectureWith(filters: number): Architecture {
  return architectureSchema.parse({
    input_shape: [30, 8],
    layers: [
      { name: 'conv', inputs: ['input'], type: 'conv1d', filters, kernel_size: 5, padding: 'same' },
      { name: 'mean', inputs: ['conv'], type: 'global_average_pooling1d' },
      { name: 'output', inputs: ['mean'], type: 'dense', units: 2, activation: 'softmax' },
    ],
  });
}

test.each([
  [2, 8],
  [40, 10],
  [100, 25],
  [1000, 32],
])('%i recordings are learned from in batches of %i', (rows, size) => {
  expect(batchSizeFor(rows)).toBe(size);
});

describe('how often recordings are gone through', () => {
  test('few more often than many', () => {
    const epochs = [10, 100, 400, 5000].map((rows) => epochsFor(architectureWith(16), rows));
    expect(epochs).toEqual([120, 100, 31, 8]);
  });

  test('by a large network less often than by a small one', () => {
    const [small = 0, large = 0] = [16, 2048].map((filters) => epochsFor(architectureWith(filters), 300));
    expect(large).toBeLessThan(small / 2);
  });
});
