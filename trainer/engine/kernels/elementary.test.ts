import { describe, expect, test } from 'vitest';
import { instantiateKernels, type Kernels } from './network.ts';

const COUNT = 200_000;
const AT = 4096;

/** The largest error in units of the last place, over evenly spaced values. */
function largestError(
  apply: (kernels: Kernels) => (at: number, count: number) => void,
  exact: (x: number) => number,
  low: number,
  high: number,
): number {
  const memory = new WebAssembly.Memory({ initial: 32, maximum: 32, shared: true });
  const values = new Float32Array(memory.buffer, AT, COUNT);
  const inputs = Float32Array.from({ length: COUNT }, (_, i) => low + ((high - low) * i) / (COUNT - 1));
  values.set(inputs);
  apply(instantiateKernels(memory, 1024))(AT, COUNT);
  let largest = 0;
  for (let i = 0; i < COUNT; i++) {
    const expected = exact(inputs[i] ?? 0);
    const error = Math.abs((values[i] ?? Number.NaN) - expected) / unitInLastPlace(expected);
    if (!(error <= largest)) largest = error;
  }
  return largest;
}

function unitInLastPlace(x: number): number {
  return 2 ** (Math.max(-126, Math.floor(Math.log2(Math.abs(x) || 2 ** -126))) - 23);
}

// The bounds that docs/numerics.md states.
describe('elementary functions of four float32 keep within their bounds', () => {
  test.each([
    ['exp', (k: Kernels) => k.expAll, Math.exp, -87.3, 88.3, 2],
    ['log, near 1', (k: Kernels) => k.logAll, Math.log, 0.5, 2, 2],
    ['log, far', (k: Kernels) => k.logAll, Math.log, 1e-6, 1e6, 2],
    ['tanh', (k: Kernels) => k.tanhAll, Math.tanh, -10, 10, 3],
    ['tanh, near 0', (k: Kernels) => k.tanhAll, Math.tanh, -0.7, 0.7, 3],
    ['sigmoid', (k: Kernels) => k.sigmoidAll, (x: number) => 1 / (1 + Math.exp(-x)), -80, 80, 4],
  ])('%s', (_name, apply, exact, low, high, bound) => {
    expect(largestError(apply, exact, low, high)).toBeLessThan(bound);
  });

  test('they saturate instead of giving NaN', () => {
    expect(largestError((k) => k.tanhAll, Math.sign, 20, 1e30)).toBe(0);
    expect(
      largestError(
        (k) => k.sigmoidAll,
        () => 1,
        20,
        1e30,
      ),
    ).toBe(0);
  });
});
