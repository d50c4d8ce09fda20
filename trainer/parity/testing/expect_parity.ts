import fc from 'fast-check';
import { expect } from 'vitest';
import type { NetworkCase } from '../../artifacts/testing/arbitrary_network.ts';
import { referenceProbabilities } from '../../artifacts/testing/reference_inference.ts';
import type { Network } from '../../engine/architecture.ts';
import type { ExportedNetwork } from '../exported_network.ts';

/** Writes a network in a format and opens what was written. */
export type Export = (network: Network, labels: string[]) => Promise<ExportedNetwork>;

/** The largest difference to the textbook's probabilities over a batch. */
export async function largestDifference(
  exported: ExportedNetwork,
  { network, inputs, rows }: NetworkCase,
): Promise<number> {
  const expected = referenceProbabilities(network, inputs, rows);
  const actual = await exported.predict(new Map([['features', inputs]]), rows);
  expect(actual).toHaveLength(expected.length);
  return Math.max(...expected.map((value, i) => Math.abs(value - (actual[i] ?? Number.NaN))));
}

function labelsFor({ network }: NetworkCase): string[] {
  const output = network.architecture.layers.at(-1);
  const classes = output?.type === 'dense' ? output.units : 0;
  return Array.from({ length: classes }, (_, i) => `Wort "${i}" 😀`);
}

/** Every network gives the textbook's probabilities and its own labels, whatever it is exported to. */
export function expectParity(open: Export, cases: fc.Arbitrary<NetworkCase>, numRuns: number): Promise<void> {
  return fc.assert(
    fc.asyncProperty(cases, async (example) => {
      const exported = await open(example.network, labelsFor(example));
      const difference = await largestDifference(exported, example);
      await exported.close();
      expect(difference).toBeLessThan(1e-5);
      expect(exported.labels).toEqual(labelsFor(example));
    }),
    { numRuns },
  );
}
