import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { passesMasksInKeras } from '../artifacts/keras/masks.ts';
import { writeKeras } from '../artifacts/keras/model.ts';
import { maskedCase, type NetworkCase, networkCase } from '../artifacts/testing/arbitrary_network.ts';
import { networkWith } from '../artifacts/testing/network_with.ts';
import type { Network } from '../engine/architecture.ts';
import { JSFIVE_VERSION, openKeras } from './keras.ts';
import { type Export, expectParity } from './testing/expect_parity.ts';

const facts = { model_version: 'speech-mia-v1', vector_version: 'speech-1', synthetic: true };
const write = (network: Network, labels = ['a', 'b']) => writeKeras(network, { labels, ...facts });
const viaKeras: Export = async (network, labels) => openKeras(await write(network, labels));

/** Of two directions Keras gives no output at padding: see masks.ts. */
const isSaidByKeras = ({ network }: NetworkCase) => network.architecture.layers.every(passesMasksInKeras);

const small = networkWith([{ name: 'last', inputs: ['input'], type: 'lstm', units: 2 }]);

/** The file with the first place that reads `text` reading `other`, which is as long. */
function replaced(file: Uint8Array, text: string, other: string): Uint8Array {
  const from = new TextEncoder().encode(text);
  const at = file.findIndex((_, i) => from.every((byte, j) => file[i + j] === byte));
  expect(at).toBeGreaterThan(0);
  const changed = file.slice();
  changed.set(new TextEncoder().encode(other), at);
  return changed;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a Keras model in jsfive and TensorFlow.js', () => {
  test('gives the probabilities of any network, for any number of rows, without a word', async () => {
    const consoleMethods = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    await expectParity(viaKeras, networkCase, 150);
    for (const method of consoleMethods) expect(method).not.toHaveBeenCalled();
  });

  test('passes padding by in a recurrence, wherever it stands', () =>
    expectParity(viaKeras, maskedCase.recurrent.filter(isSaidByKeras), 60));

  test('is named with the versions of its readers', async () => {
    const installed = JSON.parse(readFileSync('node_modules/jsfive/package.json', 'utf8'));
    expect(installed.version).toBe(JSFIVE_VERSION);
    expect((await viaKeras(small, ['a', 'b'])).reader).toMatch(
      /^jsfive \d[\d.]* and TensorFlow.js \d[\d.]*$/,
    );
  });

  test('may have more layers than one list of names can hold', async () => {
    const names = Array.from({ length: 700 }, (_, i) => `layer_${i}_${'x'.repeat(100)}`);
    const layers = names.map((name, i) => ({
      name,
      inputs: [names[i - 1] ?? 'input'],
      type: 'dropout',
      rate: 0.5,
    }));
    const network = networkWith([...layers, { name: 'last', inputs: [names.at(-1)], type: 'flatten' }]);
    await expect(viaKeras(network, ['a', 'b'])).resolves.toMatchObject({ labels: ['a', 'b'] });
  });
});

describe('a damaged Keras model is refused', () => {
  test('when it is cut off anywhere', async () => {
    const file = await write(small);
    for (const length of [0, 47, 1000, file.length / 2, file.length - 1]) {
      await expect(openKeras(file.subarray(0, length))).rejects.toThrow('no model of Keras');
    }
  });

  test.each(['kernel', 'recurrent_kernel', 'bias'])('when the %s is missing', async (parameter) => {
    const file = replaced(await write(small), `last/${parameter}:0`, `last/${parameter}:1`);
    await expect(openKeras(file)).rejects.toThrow();
  });

  test('when its numbers are those of another layer', async () => {
    const file = replaced(await write(small), '"units":2', '"units":3');
    await expect(openKeras(file)).rejects.toThrow();
  });
});
