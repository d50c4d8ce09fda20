import type { Network } from '../../engine/architecture.ts';
import {
  type Activation64,
  activate64,
  at,
  layer64,
  type Parameter64,
} from '../../engine/oracles/layers64.ts';

/** The definition of a network's output in float64, by the textbook: the oracle of the exports' tests. */
export function referenceProbabilities(
  { architecture, parameters }: Network,
  features: Float32Array,
  rows = 1,
): number[] {
  const input: Activation64 = { shape: architecture.input_shape, values: Float64Array.from(features) };
  const known = new Map([['input', input]]);
  let last = input;
  for (const layer of architecture.layers) {
    const read = layer.inputs.map((name) => known.get(name) ?? input);
    const parameter: Parameter64 = (name) =>
      Float64Array.from(parameters.get(`${layer.name}/${name}`)?.values ?? []);
    last =
      layer.type === 'batch_normalization'
        ? normalised(read[0] ?? input, layer.epsilon, parameter)
        : layer64(layer, read, parameter, rows);
    known.set(layer.name, last);
  }
  const end = architecture.layers.at(-1);
  const isSoftmax = end?.type === 'dense' && end.activation === 'softmax';
  return Array.from(isSoftmax ? activate64(last.values, 'softmax', last.shape.at(-1)) : last.values);
}

/** By the statistics of the training, where the engine's own oracle takes those of the batch. */
function normalised(input: Activation64, epsilon: number, parameter: Parameter64): Activation64 {
  const [gamma, beta] = [parameter('gamma'), parameter('beta')];
  const [mean, variance] = [parameter('moving_mean'), parameter('moving_variance')];
  const values = input.values.map((x, i) => {
    const c = i % gamma.length;
    return ((x - at(mean, c)) / Math.sqrt(at(variance, c) + epsilon)) * at(gamma, c) + at(beta, c);
  });
  return { ...input, values };
}
