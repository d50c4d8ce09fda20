import type { Activation, Network } from '../../engine/architecture.ts';

/** The definition of a network's output in float64, by the textbook: the oracle of the exports' tests. */
export function referenceProbabilities(network: Network, features: Float32Array): number[] {
  const outputs = new Map([['input', Array.from(features)]]);
  let last: number[] = [];
  for (const layer of network.architecture.layers) {
    const input = outputs.get(layer.inputs[0] ?? '') ?? [];
    last = layer.type === 'dense' ? dense(network, layer.name, layer.activation, input) : input;
    outputs.set(layer.name, last);
  }
  return last;
}

function dense({ parameters }: Network, name: string, activation: Activation, input: number[]): number[] {
  const kernel = parameters.get(`${name}/kernel`)?.values ?? [];
  const bias = Array.from(parameters.get(`${name}/bias`)?.values ?? []);
  const sums = bias.map((b, unit) =>
    input.reduce((sum, x, i) => sum + x * (kernel[i * bias.length + unit] ?? Number.NaN), b),
  );
  return activate[activation](sums);
}

const activate: Record<Activation, (sums: number[]) => number[]> = {
  linear: (sums) => sums,
  sigmoid: (sums) => sums.map((sum) => 1 / (1 + Math.exp(-sum))),
  tanh: (sums) => sums.map(Math.tanh),
  relu: (sums) => sums.map((sum) => Math.max(0, sum)),
  softmax: (sums) => {
    const powers = sums.map((sum) => Math.exp(sum - Math.max(...sums)));
    const total = powers.reduce((a, b) => a + b, 0);
    return powers.map((power) => power / total);
  },
};
