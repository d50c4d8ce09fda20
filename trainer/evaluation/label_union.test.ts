import { expect, test } from 'vitest';
import { labelUnion, overLabels } from './label_union.ts';

test('labels of the model keep their places, and each other label comes once', () => {
  expect(labelUnion(['no', 'yes'], ['yes', 'more', 'drink', 'more'])).toEqual(['no', 'yes', 'drink', 'more']);
});

test('a label that the model does not know has no probability; the others keep theirs', () => {
  const said = Float32Array.of(0.25, 0.75, 1, 0);
  expect([...overLabels(said, ['no', 'yes'], ['drink', 'yes', 'no'])]).toEqual([0, 0.75, 0.25, 0, 0, 1]);
});
