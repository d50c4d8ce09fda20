import { describe, expect, test } from 'vitest';
import { instantiateKernels } from '../kernels/network.ts';

const [SOURCE, TARGET, COUNT] = [4096, 65_536, 10_000];
const KEY = 0x1234_5678;

function setUp() {
  const memory = new WebAssembly.Memory({ initial: 3, maximum: 3, shared: true });
  new Float32Array(memory.buffer, SOURCE, COUNT).fill(1);
  const target = (count = COUNT) => new Float32Array(memory.buffer, TARGET, count);
  return { kernels: instantiateKernels(memory, 1024), target };
}

describe('dropout', () => {
  test.each([0, 0.1, 0.5, 0.9])('drops a share of %f and keeps the mean', (rate) => {
    const { kernels, target } = setUp();
    kernels.dropout(SOURCE, TARGET, COUNT, KEY, 0, Math.floor(rate * 2 ** 32), 1 / (1 - rate));
    const dropped = target().filter((x) => x === 0).length / COUNT;
    // Four standard deviations of a binomial share.
    expect(Math.abs(dropped - rate)).toBeLessThanOrEqual(4 * Math.sqrt((rate * (1 - rate)) / COUNT));
    expect(target().reduce((sum, x) => sum + x, 0) / COUNT).toBeCloseTo(1, 0);
  });

  test('draws by the number of the element: shards see the mask of the whole batch', () => {
    const { kernels, target } = setUp();
    kernels.dropout(SOURCE, TARGET, COUNT, KEY, 0, 2 ** 31, 2);
    const whole = target().slice();
    kernels.dropout(SOURCE, TARGET, COUNT / 2, KEY, COUNT / 2, 2 ** 31, 2);
    expect(target(COUNT / 2)).toEqual(whole.subarray(COUNT / 2));
  });

  test('draws anew for another key', () => {
    const { kernels, target } = setUp();
    kernels.dropout(SOURCE, TARGET, COUNT, KEY, 0, 2 ** 31, 2);
    const first = target().slice();
    kernels.dropout(SOURCE, TARGET, COUNT, KEY + 0x9e37_79b9, 0, 2 ** 31, 2);
    const equal = target().filter((x, i) => x === first[i]).length / COUNT;
    expect(Math.abs(equal - 0.5)).toBeLessThan(0.02);
  });

  test('spatial dropout drops a channel in every frame or in none', () => {
    const { kernels, target } = setUp();
    const [rows, frames, channels] = [50, 20, 10];
    kernels.spatialDropout(SOURCE, TARGET, rows, frames, channels, KEY, 0, 2 ** 30, 4 / 3);
    const values = target();
    let dropped = 0;
    for (let row = 0; row < rows; row++) {
      for (let channel = 0; channel < channels; channel++) {
        const column = Array.from(
          { length: frames },
          (_, t) => values[(row * frames + t) * channels + channel],
        );
        expect(new Set(column).size).toBe(1);
        if (column[0] === 0) dropped++;
      }
    }
    expect(Math.abs(dropped / (rows * channels) - 0.25)).toBeLessThan(0.08);
  });
});
