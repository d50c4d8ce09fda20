import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { instantiateKernels } from './kernels/network.ts';
import { relativeError } from './oracles/compare.ts';
import { centralDifferences } from './oracles/float64.ts';

const at = { logits: 4096, targets: 8192, weights: 12288, gradient: 16384, totals: 20480 };

/** Runs a loss kernel over `rows` × `columns` outputs: its mean loss, hits, and gradient of the mean. */
function setUp(rows: number, columns: number, seed: number) {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  const random = createRandom(seed);
  const floats = (from: number, count: number) => new Float32Array(memory.buffer, from, count);
  const outputs = floats(at.logits, rows * columns).map(() => 3 * random.normal());
  floats(at.logits, rows * columns).set(outputs);
  const read = () => {
    const [loss = 0, hits = 0] = new Float64Array(memory.buffer, at.totals, 2);
    return { loss: loss / rows, hits, gradient: floats(at.gradient, rows * columns) };
  };
  return { memory, random, floats, outputs, kernels: instantiateKernels(memory, 1024), read };
}

const sizes = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 11 }), fc.nat());
const smoothing = fc.constantFrom(0, 0.1);
const value = (values: ArrayLike<number>, i: number) => values[i] ?? Number.NaN;

describe('losses and their gradients agree with float64', () => {
  test('softmax cross-entropy with class weights and label smoothing', () => {
    fc.assert(
      fc.property(sizes, smoothing, ([rows, columns, seed], smoothing) => {
        const { memory, random, floats, outputs, kernels, read } = setUp(rows, columns, seed);
        const targets = Uint16Array.from({ length: rows }, () => random.integer(columns));
        const weights = Float32Array.from({ length: columns }, () => 0.5 + random.uniform());
        new Uint16Array(memory.buffer, at.targets, rows).set(targets);
        floats(at.weights, columns).set(weights);
        kernels.softmaxCrossEntropy(
          ...([at.logits, at.targets, at.weights, at.gradient, at.totals] as const),
          ...([rows, columns, smoothing, 1 / rows] as const),
        );
        const logits = Float64Array.from(outputs);
        const exact = () => {
          let sum = 0;
          for (let row = 0; row < rows; row++) {
            const own = logits.subarray(row * columns, (row + 1) * columns);
            const logSum = Math.log(own.reduce((total, z) => total + Math.exp(z), 0));
            const target = value(targets, row);
            for (let j = 0; j < columns; j++) {
              const wanted = (j === target ? 1 - smoothing : 0) + smoothing / columns;
              sum += (value(weights, target) * wanted * (logSum - value(own, j))) / rows;
            }
          }
          return sum;
        };
        // A loss near 0 is the difference of two numbers of the size of a logit: its error is absolute.
        expect(Math.abs(read().loss - exact())).toBeLessThan(2e-6 + 1e-5 * exact());
        expect(relativeError(read().gradient, centralDifferences(logits, exact))).toBeLessThan(1e-4);
      }),
    );
  });

  test('binary cross-entropy', () => {
    fc.assert(
      fc.property(sizes, smoothing, ([rows, columns, seed], smoothing) => {
        const { random, floats, outputs, kernels, read } = setUp(rows, columns, seed);
        const targets = Float32Array.from(outputs, () => random.integer(2));
        floats(at.targets, targets.length).set(targets);
        const where = [at.logits, at.targets, at.gradient, at.totals] as const;
        kernels.binaryCrossEntropy(...where, rows, columns, smoothing, 1 / rows);
        const logits = Float64Array.from(outputs);
        const exact = () =>
          logits.reduce((sum, z, i) => {
            const wanted = value(targets, i) * (1 - smoothing) + smoothing / 2;
            return sum + (wanted * Math.log1p(Math.exp(-z)) + (1 - wanted) * Math.log1p(Math.exp(z)));
          }, 0) / logits.length;
        expect(relativeError([read().loss], [exact()])).toBeLessThan(1e-5);
        expect(relativeError(read().gradient, centralDifferences(logits, exact))).toBeLessThan(1e-4);
        const right = outputs.filter((z, i) => z > 0 === value(targets, i) > 0.5).length;
        expect(read().hits).toBeCloseTo(right / columns, 9);
      }),
    );
  });

  test('mean squared error', () => {
    fc.assert(
      fc.property(sizes, ([rows, columns, seed]) => {
        const { random, floats, outputs, kernels, read } = setUp(rows, columns, seed);
        const targets = Float32Array.from(outputs, () => random.normal());
        floats(at.targets, targets.length).set(targets);
        kernels.meanSquaredError(at.logits, at.targets, at.gradient, at.totals, rows, columns, 1 / rows);
        const exactOutputs = Float64Array.from(outputs);
        const exact = () =>
          exactOutputs.reduce((sum, y, i) => sum + (y - value(targets, i)) ** 2, 0) / outputs.length;
        expect(relativeError([read().loss], [exact()])).toBeLessThan(1e-5);
        expect(relativeError(read().gradient, centralDifferences(exactOutputs, exact))).toBeLessThan(1e-4);
      }),
    );
  });
});
