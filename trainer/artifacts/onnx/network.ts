import type { Activation, Layer, LayerOf, Network } from '../../engine/architecture.ts';
import { unsupportedLayer } from '../errors.ts';
import type { GraphWriter } from './graph.ts';

const ACTIVATION_OPERATORS: Record<Exclude<Activation, 'linear'>, string> = {
  relu: 'Relu',
  softmax: 'Softmax',
  sigmoid: 'Sigmoid',
  tanh: 'Tanh',
};

/** Where a layer's parameters and operators go, and what it reads. */
interface Site {
  graph: GraphWriter;
  parameter(name: string): string;
  inputs: readonly string[];
}

/** The network for inference, layer by layer; returns the name of its output. Dropout is left out. */
export function writeNetwork(
  graph: GraphWriter,
  { architecture, parameters }: Network,
  input: string,
): string {
  const outputs = new Map([['input', input]]);
  let last = input;
  for (const layer of architecture.layers) {
    const below = graph.below(layer.name);
    last = writeLayer(layer, {
      graph: below,
      inputs: layer.inputs.map((name) => outputs.get(name) ?? input),
      parameter: (name) => {
        const tensor = parameters.get(`${layer.name}/${name}`);
        if (!tensor) throw unsupportedLayer(layer);
        return below.tensor(name, tensor);
      },
    });
    outputs.set(layer.name, last);
  }
  return last;
}

function writeLayer(layer: Layer, site: Site): string {
  switch (layer.type) {
    case 'dense':
      return writeDense(layer, site);
    case 'dropout':
    case 'spatial_dropout':
      return site.inputs[0] ?? 'input';
    default:
      throw unsupportedLayer(layer);
  }
}

/** x · kernel + bias, then its activation. */
function writeDense({ activation }: LayerOf<'dense'>, { graph, parameter, inputs }: Site): string {
  const sums = graph.node('sums', 'Gemm', [...inputs, parameter('kernel'), parameter('bias')]);
  return activation === 'linear' ? sums : graph.node(activation, ACTIVATION_OPERATORS[activation], [sums]);
}
