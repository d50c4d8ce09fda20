import fc from 'fast-check';
import type { Architecture, Layer, Network, Tensor } from '../../engine/architecture.ts';

/** A perceptron of any depth, dropout anywhere, softmax at the end, and a batch of inputs for it. */
export interface NetworkCase {
  network: Network;
  rows: Float32Array[];
}

type LayerShape =
  | Pick<Extract<Layer, { type: 'dense' }>, 'type' | 'units' | 'activation'>
  | { type: 'dropout'; rate: number };

const hiddenLayer: fc.Arbitrary<LayerShape> = fc.oneof(
  fc.record({
    type: fc.constant('dense' as const),
    units: fc.integer({ min: 1, max: 8 }),
    activation: fc.constantFrom('linear' as const, 'relu' as const),
  }),
  fc.record({ type: fc.constant('dropout' as const), rate: fc.constantFrom(0, 0.25, 0.5) }),
);

const outputLayer: fc.Arbitrary<LayerShape> = fc.record({
  type: fc.constant('dense' as const),
  units: fc.integer({ min: 2, max: 6 }),
  activation: fc.constant('softmax' as const),
});

const layerNames = fc.uniqueArray(
  fc.stringMatching(/^[a-z][a-z0-9_]{0,11}$/).filter((name) => name !== 'input'),
  {
    minLength: 6,
    maxLength: 6,
  },
);

const architecture: fc.Arbitrary<Architecture> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.array(hiddenLayer, { maxLength: 5 }), outputLayer, layerNames)
  .map(([inputs, hidden, output, names]) => ({
    input_shape: [inputs],
    layers: [...hidden, output].map((shape, i) => ({
      ...shape,
      name: names[i] ?? `layer_${i}`,
      inputs: [i === 0 ? 'input' : (names[i - 1] ?? `layer_${i - 1}`)],
    })),
  }));

export const networkCase: fc.Arbitrary<NetworkCase> = architecture.chain((network) =>
  fc
    .tuple(
      parametersOf(network),
      fc.array(numbers(network.input_shape[0] ?? 1), { minLength: 1, maxLength: 4 }),
    )
    .map(([parameters, rows]) => ({ network: { architecture: network, parameters }, rows })),
);

function parametersOf({ input_shape, layers }: Architecture): fc.Arbitrary<ReadonlyMap<string, Tensor>> {
  const tensors: fc.Arbitrary<readonly [string, Tensor]>[] = [];
  let width = input_shape[0] ?? 1;
  for (const layer of layers) {
    if (layer.type !== 'dense') continue;
    tensors.push(
      tensor(`${layer.name}/kernel`, [width, layer.units]),
      tensor(`${layer.name}/bias`, [layer.units]),
    );
    width = layer.units;
  }
  return fc.tuple(...tensors).map((entries) => new Map(entries));
}

function tensor(name: string, shape: number[]): fc.Arbitrary<readonly [string, Tensor]> {
  const size = shape.reduce((product, extent) => product * extent, 1);
  return numbers(size).map((values) => [name, { shape, values }] as const);
}

function numbers(length: number): fc.Arbitrary<Float32Array> {
  return fc.float32Array({ minLength: length, maxLength: length, min: -2, max: 2, noNaN: true });
}
