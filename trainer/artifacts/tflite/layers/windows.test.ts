import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTfliteFile } from '../../../parity/tflite/model_file.ts';
import { networkCase } from '../../testing/arbitrary_network.ts';
import { modelOfNetwork } from '../../testing/model_of_network.ts';
import { writeTflite } from '../model.ts';

/** enum BuiltinOperator and enum Padding */
const CONVOLUTIONS = [3, 4];
const SAME = 0;

test('a convolution never leaves its padding to the runtime where a stride is longer than its window', () => {
  fc.assert(
    fc.property(networkCase, ({ network }) => {
      const { tensors, operators } = readTfliteFile(writeTflite(modelOfNetwork(network, ['a', 'b']), {}));
      for (const { code, inputs, options } of operators) {
        if (!CONVOLUTIONS.includes(code) || options?.byte(0) !== SAME) continue;
        const [, height = 0, width = 0] = tensors[inputs[1] ?? -1]?.shape ?? [];
        expect(options.integer(2)).toBeLessThanOrEqual(height);
        expect(options.integer(1)).toBeLessThanOrEqual(width);
      }
    }),
    { numRuns: 300 },
  );
});
