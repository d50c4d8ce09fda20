import { describe, expect, test } from 'vitest';
import { ArchitectureError } from './errors.ts';
import { inferShapes } from './shapes.ts';

const dense = (name: string, inputs: string[], units = 4) => ({
  name,
  inputs,
  type: 'dense',
  units,
  activation: 'relu',
});
const codeOf = (layers: unknown[], input_shape: unknown = [5]) => {
  try {
    inferShapes({ input_shape, layers });
  } catch (error) {
    return error instanceof ArchitectureError ? error.code : error;
  }
  return 'accepted';
};

describe('an architecture', () => {
  test('gets the shape of every layer', () => {
    const network = inferShapes({
      input_shape: [5],
      layers: [dense('a', ['input'], 3), dense('b', ['a'], 2)],
    });
    expect(network.nodes.map(({ outputShape }) => outputShape)).toEqual([[3], [2]]);
    expect(network.parameterCount).toBe(5 * 3 + 3 + 3 * 2 + 2);
  });

  test.each([
    ['a layer that reads an unknown one', [dense('a', ['nowhere'])], 'UNKNOWN_INPUT'],
    ['a cycle', [dense('a', ['b']), dense('b', ['a'])], 'UNKNOWN_INPUT'],
    ['two layers of one name', [dense('a', ['input']), dense('a', ['a'])], 'DUPLICATE_LAYER'],
    ['a layer called input', [dense('input', ['input'])], 'DUPLICATE_LAYER'],
    ['a dense layer that reads two', [dense('a', ['input']), dense('b', ['a', 'input'])], 'SHAPE_MISMATCH'],
    ['a layer of unknown kind', [{ name: 'a', inputs: ['input'], type: 'magic' }], 'INVALID_ARCHITECTURE'],
    ['a layer without units', [dense('a', ['input'], 0)], 'INVALID_ARCHITECTURE'],
    ['no layer', [], 'INVALID_ARCHITECTURE'],
    ['a billion parameters', [dense('a', ['input'], 2e8)], 'NETWORK_TOO_LARGE'],
  ])('is refused: %s', (_name, layers, code) => {
    expect(codeOf(layers)).toBe(code);
  });

  test('is refused when dense reads an image', () => {
    expect(codeOf([dense('a', ['input'])], [5, 2, 2])).toBe('SHAPE_MISMATCH');
  });
});
