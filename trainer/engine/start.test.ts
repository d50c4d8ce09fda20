import { describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { type Architecture, architectureSchema, type Network, type Tensor } from './architecture.ts';
import type { LabelledRows } from './data.ts';
import { FitError } from './errors.ts';
import { fitNetwork } from './fit.ts';
import { predictProbabilities } from './infer.ts';
import { weightsSha256 } from './reference_run.ts';

const architectureOf = (filters = 6): Architecture =>
  architectureSchema.parse({
    input_shape: [8, 3],
    layers: [
      { name: 'line', inputs: ['input'], type: 'conv1d', filters, kernel_size: 3, activation: 'linear' },
      { name: 'norm', inputs: ['line'], type: 'batch_normalization' },
      { name: 'last', inputs: ['norm'], type: 'lstm', units: 4 },
      { name: 'classes', inputs: ['last'], type: 'dense', units: 2, activation: 'softmax' },
    ],
  });

function rows(count: number, seed: number): LabelledRows {
  const random = createRandom(seed);
  const targets = Uint16Array.from({ length: count }, (_, i) => i % 2);
  const inputs = Float32Array.from(
    { length: count * 24 },
    (_, i) => random.normal() + (targets[Math.floor(i / 24)] === 0 ? 0.7 : -0.7),
  );
  return { inputs, targets, rows: count, columns: 24 };
}

const architecture = architectureOf();
const data = rows(40, 1);
const options = { seed: 1, batchSize: 8, maxEpochs: 12, learningRate: 1e-2 };
const { network: earlier, history } = fitNetwork(architecture, data, null, options);
const start = earlier.parameters;
const goOn = (changes: object = {}) =>
  fitNetwork(architecture, data, null, { ...options, maxEpochs: 2, start, ...changes });

describe('training that begins from given parameters', () => {
  test('takes all of them, what was measured included', () => {
    const { network } = goOn({ learningRate: 1e-30, maxEpochs: 1 });
    const moved = [...start].filter(([name, { values }]) => {
      const now = network.parameters.get(name)?.values ?? [];
      return !name.includes('moving') && values.some((value, i) => value !== now[i]);
    });
    expect(moved).toEqual([]);
    const said = (one: Network) => predictProbabilities(one, data.inputs, data.rows);
    const away = said(network).map((p, i) => Math.abs(p - (said(earlier)[i] ?? 0)));
    expect(Math.max(...away)).toBeLessThan(0.02);
  });

  test('goes on where the earlier training stood', () => {
    const [first] = goOn({ learningRate: 1e-3 }).history;
    expect(first?.loss).toBeLessThan((history[0]?.loss ?? 0) / 2);
  });

  test('gives the same bytes again, and leaves what it began from as it was', () => {
    const before = weightsSha256(earlier);
    const [one, two] = [goOn(), goOn()].map(({ network }) => weightsSha256(network));
    expect(one).toBe(two);
    expect(one).not.toBe(before);
    expect(weightsSha256(earlier)).toBe(before);
  });

  test('from fresh parameters of a seed is what it is without any', () => {
    const bare = { ...options, learningRate: 1e-30, maxEpochs: 1 };
    const dense = architectureSchema.parse({
      input_shape: [24],
      layers: [{ name: 'classes', inputs: ['input'], type: 'dense', units: 2, activation: 'softmax' }],
    });
    const fresh = fitNetwork(dense, data, null, bare).network.parameters;
    const [given, drawn] = [{ start: fresh }, {}].map((extra) =>
      weightsSha256(fitNetwork(dense, data, null, { ...options, ...extra }).network),
    );
    expect(given).toBe(drawn);
  });
});

describe('parameters that are not those of the network are refused by name', () => {
  const one = (name: string, tensor: Tensor) => new Map(start).set(name, tensor);
  const without = new Map([...start].filter(([name]) => name !== 'classes/bias'));
  const bias = start.get('classes/bias') ?? { shape: [], values: new Float32Array() };
  const other = fitNetwork(architectureOf(5), data, null, { ...options, maxEpochs: 1 }).network.parameters;

  test.each([
    ['one is missing', 'classes/bias', without],
    ['one is too many', 'more/bias', one('more/bias', bias)],
    ['shapes differ', 'line/kernel', other],
    [
      'it has fewer numbers than its shape',
      'classes/bias',
      one('classes/bias', { ...bias, values: bias.values.slice(1) }),
    ],
    [
      'a number is none',
      'classes/bias',
      one('classes/bias', { ...bias, values: Float32Array.of(0, Number.NaN) }),
    ],
  ])('%s', (_what, parameter, given) => {
    const refusal = expect.objectContaining({ code: 'START_MISMATCH', details: { parameter } });
    expect(() => goOn({ start: given })).toThrow(FitError);
    expect(() => goOn({ start: given })).toThrow(refusal);
  });
});
