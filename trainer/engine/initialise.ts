import type { Random } from '../random.ts';
import type { Tensor } from './architecture.ts';
import { type InferredNetwork, type ParameterSpec, product } from './shapes.ts';

/**
 * Fresh parameters: He's normal before a ReLU, Glorot's uniform elsewhere, biases zero. Each tensor has its
 * own stream, so that adding a layer changes no other layer's start.
 */
export function initialiseParameters(network: InferredNetwork, random: Random): Map<string, Tensor> {
  const specs = network.nodes.flatMap((node) => node.parameters);
  return new Map(specs.map((spec) => [spec.name, initialise(spec, random.fork(spec.name))]));
}

function initialise(spec: ParameterSpec, random: Random): Tensor {
  const values = new Float32Array(product(spec.shape));
  const draw = distribution(spec, random);
  for (let i = 0; i < values.length; i++) values[i] = draw();
  return { shape: spec.shape, values };
}

function distribution({ start, fanIn, fanOut }: ParameterSpec, random: Random): () => number {
  if (start === 'zeros') return () => 0;
  if (start === 'he') return () => random.normal() * Math.sqrt(2 / fanIn);
  const limit = Math.sqrt(6 / (fanIn + fanOut));
  return () => (2 * random.uniform() - 1) * limit;
}
