import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom, type Random } from '../random.ts';
import type { Architecture } from './architecture.ts';
import { relativeError } from './oracles/compare.ts';
import { runEngine } from './oracles/engine.ts';
import { centralDifferences, forward64 } from './oracles/float64.ts';
import { inferShapes, product } from './shapes.ts';

/** Random numbers for a network: parameters, inputs, and a direction that stands for the loss. */
function draw(architecture: Architecture, rows: number, random: Random) {
  const network = inferShapes(architecture);
  const normal = (length: number, scale = 1) => Float32Array.from({ length }, () => random.normal() * scale);
  const specs = network.nodes.flatMap((node) => node.parameters);
  return {
    inputs: normal(rows * product(network.inputShape)),
    direction: normal(rows * product(network.outputShape)),
    parameters: new Map(specs.map(({ name, shape }) => [name, normal(product(shape), 0.5)])),
  };
}

function expectGradientsToAgree(architecture: Architecture, rows: number, seed: number): void {
  const { inputs, direction, parameters } = draw(architecture, rows, createRandom(seed));
  const engine = runEngine(architecture, parameters, inputs, rows, direction);
  const exactInputs = Float64Array.from(inputs);
  const exact = new Map([...parameters].map(([name, values]) => [name, Float64Array.from(values)]));
  const output = () => forward64(architecture, exact, exactInputs, rows).values;
  const loss = () => output().reduce((sum, y, i) => sum + y * (direction[i] ?? 0), 0);

  expect(relativeError(engine.output, output())).toBeLessThan(1e-5);
  expect(relativeError(engine.inputGradient, centralDifferences(exactInputs, loss))).toBeLessThan(1e-3);
  for (const [name, values] of exact) {
    expect(relativeError(engine.gradients.get(name) ?? [], centralDifferences(values, loss))).toBeLessThan(
      1e-3,
    );
  }
}

const sizes = fc.record({ rows: fc.integer({ min: 1, max: 9 }), inputs: fc.integer({ min: 1, max: 19 }) });

describe('gradients agree with central differences in float64', () => {
  test('dense layers, linear and ReLU, of any size', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 19 }), fc.nat(), ({ rows, inputs }, units, seed) => {
        const layers: Architecture['layers'] = [
          { name: 'a', inputs: ['input'], type: 'dense', units, activation: 'relu' },
          { name: 'b', inputs: ['a'], type: 'dense', units: 3, activation: 'linear' },
        ];
        expectGradientsToAgree({ input_shape: [inputs], layers }, rows, seed);
      }),
      { numRuns: 40 },
    );
  });
});
