import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layerSchema } from './architecture.ts';
import { ArchitectureError } from './errors.ts';
import { inferShapes } from './shapes.ts';

const types = layerSchema.options.map((option) => option.shape.type.value);
const names = fc.constantFrom('input', 'a', 'b', 'c', 'd', 'nowhere', 'Not A Name', '');
const count = fc.oneof(fc.integer({ min: -1, max: 9 }), fc.constantFrom(0, 1e9, 1.5, Number.NaN, '3', null));
const pair = fc.oneof(fc.tuple(count, count), count);

/** Mostly nonsense: unknown kinds, cycles, zero and gigantic sizes, missing and mistyped fields. */
const layer = fc.record(
  {
    name: names,
    inputs: fc.array(names, { maxLength: 3 }),
    type: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...types) },
      { weight: 1, arbitrary: fc.string() },
    ),
    units: count,
    filters: count,
    kernel_size: pair,
    pool_size: pair,
    strides: pair,
    rate: fc.constantFrom(0, 0.5, 1, -1, '0'),
    padding: fc.constantFrom('same', 'valid', 'none'),
    activation: fc.constantFrom('relu', 'linear', 'softmax', 'gelu', 'magic'),
  },
  { requiredKeys: ['name', 'inputs', 'type'] },
);

/** Shapes that fit more often: a chain of layers with plausible fields. */
const chain = fc
  .array(fc.tuple(fc.constantFrom(...types), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 6 })
  .map((kinds) =>
    kinds.map(([type, size], i) => ({
      ...{ name: `l${i}`, inputs: i === 0 ? ['input'] : [`l${i - 1}`], type, units: size, filters: size },
      ...{ kernel_size: type === 'conv1d' ? size : [size, size], activation: 'relu', rate: 0.5 },
      ...{ pool_size: type.endsWith('1d') ? size : [size, size], strides: type.endsWith('1d') ? 1 : [1, 2] },
    })),
  );

const shape = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
  fc.array(count),
);

test('whatever it is given, shape inference gives whole shapes or a typed error', () => {
  fc.assert(
    fc.property(shape, fc.oneof(fc.array(layer, { maxLength: 5 }), chain), (input_shape, layers) => {
      try {
        for (const { outputShape } of inferShapes({ input_shape, layers }).nodes) {
          expect(outputShape.every((extent) => Number.isInteger(extent) && extent > 0)).toBe(true);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(ArchitectureError);
      }
    }),
    { numRuns: 3000 },
  );
});

test('things that are no architecture are refused too', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(() => inferShapes(value)).toThrow(ArchitectureError);
    }),
  );
});
