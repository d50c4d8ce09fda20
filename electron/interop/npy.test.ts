import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNpy } from '../../data/importers/npy/array.ts';
import { writeNpy } from './npy.ts';

test('what is written is read back as it was, whatever its shape', () => {
  const shapes = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(shapes, (shape) => {
      const count = shape.reduce((product, extent) => product * extent, 1);
      const values = Float32Array.from({ length: count }, (_, i) => i / 3);
      expect(parseNpy(writeNpy(values, shape))).toEqual({ shape, dtype: 'float32', values });
    }),
  );
});

test('the numbers begin where NumPy wants them', () => {
  const file = writeNpy(Float32Array.of(1), [1]);
  expect((file.length - 4) % 64).toBe(0);
  expect(file.toString('latin1', 0, 6)).toBe('\x93NUMPY');
});
