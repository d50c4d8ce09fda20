import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { inferShapes } from '../../engine/shapes.ts';
import { networkCase } from '../testing/arbitrary_network.ts';
import { exampleNetwork } from '../testing/example_model.ts';
import { networkWith } from '../testing/network_with.ts';
import { attributeChunks } from './attribute_chunks.ts';
import { functionalModel } from './functional.ts';
import { type KerasFacts, writeKeras } from './model.ts';

const facts: KerasFacts = {
  labels: ['ja', 'nein', 'Äpfel 😀'],
  ...{ model_version: 'gesture-elias01-v2', vector_version: 'gesture-1', synthetic: false },
};

describe('a Keras file', () => {
  test('has the same bytes whatever the time and whatever was written before', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 0, 1));
    const first = await writeKeras(exampleNetwork, facts);
    clock.mockReturnValue(Date.UTC(2031, 5, 7));
    const later = fc.asyncProperty(networkCase, async ({ network }) => {
      await writeKeras(network, facts);
      expect(await writeKeras(exampleNetwork, facts)).toEqual(first);
    });
    await fc.assert(later, { numRuns: 30 });
    clock.mockRestore();
  });

  test('does not mix with another that is written at the same time', async () => {
    const networks = [exampleNetwork, networkWith([{ name: 'last', inputs: ['input'], type: 'flatten' }])];
    const alone = [];
    for (const network of networks) alone.push(await writeKeras(network, facts));
    expect(await Promise.all(networks.map((network) => writeKeras(network, facts)))).toEqual(alone);
  });

  test('leaves nothing behind in the memory of the library', async () => {
    const { FS } = await (await import('h5wasm')).ready;
    const before = FS.readdir('.');
    await writeKeras(exampleNetwork, facts);
    expect(FS.readdir('.')).toEqual(before);
  });

  test('is refused, not half written, where two layers would share a place', async () => {
    const name = 'top_level_model_weights';
    const network = networkWith([
      { name, inputs: ['input'], type: 'dropout', rate: 0.5 },
      { name: 'last', inputs: [name], type: 'flatten' },
    ]);
    await expect(writeKeras(network, facts)).rejects.toThrow('already exists');
    await expect(writeKeras(exampleNetwork, facts)).resolves.toBeInstanceOf(Uint8Array);
  });

  test('says where Keras 3 finds a layer that stands within another', () => {
    const layer = { name: 'last', inputs: ['input'], type: 'gru', units: 2, bidirectional: true };
    const [, wrapper] = functionalModel(inferShapes(networkWith([layer]).architecture)).config.layers;
    expect(wrapper?.config).toMatchObject({ layer: { module: 'keras.layers', class_name: 'GRU' } });
  });

  const bent = { name: 'bend', inputs: ['input'], type: 'activation', activation: 'gelu' };
  const masked = { name: 'mask', inputs: ['input'], type: 'masking' };
  const everyFrameOfBoth = {
    ...{ name: 'both', inputs: ['mask'], type: 'lstm', units: 2 },
    ...{ bidirectional: true, return_sequences: true },
  };
  test.each([
    ['bend', [bent, { name: 'last', inputs: ['bend'], type: 'flatten' }]],
    ['last', [masked, { name: 'last', inputs: ['mask'], type: 'global_average_pooling1d' }]],
    ['both', [masked, everyFrameOfBoth, { name: 'last', inputs: ['both'], type: 'flatten' }]],
  ])('is refused by name of the layer that Keras would compute otherwise: %s', async (name, layers) => {
    await expect(writeKeras(networkWith(layers), facts)).rejects.toMatchObject({
      code: 'UNSUPPORTED_LAYER',
      details: { name },
    });
  });
});

describe('a list of names', () => {
  test('keeps its name while it is short', () => {
    expect([...attributeChunks('layer_names', ['a', 'b']).keys()]).toEqual(['layer_names']);
    expect(attributeChunks('weight_names', [])).toEqual(new Map([['weight_names', []]]));
  });

  test('is cut into parts that an attribute can hold, in order and of nearly one length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 200 }), (count, length) => {
        const names = Array.from({ length: count }, (_, i) => String(i).padEnd(length, '_'));
        const parts = [...attributeChunks('layer_names', names).values()];
        expect(parts.flat()).toEqual(names);
        const bytes = parts.map((part) => part.length * (Math.max(...names.map((n) => n.length)) + 1));
        expect(Math.max(...bytes)).toBeLessThanOrEqual(64_512);
        const lengths = parts.map((part) => part.length);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
