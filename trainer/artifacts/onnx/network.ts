import type { Network } from '../../engine/architecture.ts';
import { keepsFrames } from '../../engine/layers/masking.ts';
import { inferShapes, type Node } from '../../engine/shapes.ts';
import type { GraphWriter } from './graph.ts';
import { writeLayer } from './layers/index.ts';
import { writeMask, writeMasking } from './layers/masking.ts';
import type { Site } from './layers/site.ts';

/** What a layer gives, and which of its frames are padding. */
interface Output {
  name: string;
  mask: string | null;
}

/**
 * The network for inference, layer by layer; returns the name of its output. Dropout is left out.
 * @param input rows of features [N, product of the network's input shape]
 */
export function writeNetwork(graph: GraphWriter, network: Network, input: string): string {
  const { inputShape, nodes } = inferShapes(network.architecture);
  const shaped = { name: writeInput(graph, inputShape, input), mask: null };
  const outputs = new Map<string, Output>([['input', shaped]]);
  let last: Output = shaped;
  for (const node of nodes) {
    const read = node.layer.inputs.map((name) => outputs.get(name) ?? shaped);
    last = writeNode(node, siteOf(graph, network, node, read));
    outputs.set(node.layer.name, last);
  }
  return last.name;
}

/** Features arrive in one row and are laid out as the network reads them. */
function writeInput(graph: GraphWriter, shape: readonly number[], input: string): string {
  if (shape.length === 1) return input;
  return graph.node('laid_out', 'Reshape', [input, graph.integers('input_shape', [0, ...shape])]);
}

function siteOf(
  graph: GraphWriter,
  { parameters }: Network,
  { layer, inputShapes }: Node,
  read: readonly Output[],
): Omit<Site, 'layer'> {
  const inputs = read.map(({ name }) => name);
  return {
    graph: graph.below(layer.name),
    inputs,
    input: inputs[0] ?? 'input',
    inputShape: inputShapes[0] ?? [],
    mask: read[0]?.mask ?? null,
    parameter(name) {
      const tensor = parameters.get(`${layer.name}/${name}`);
      if (!tensor) throw new RangeError(`The network has no ${layer.name}/${name}.`);
      return tensor;
    },
  };
}

function writeNode({ layer }: Node, site: Omit<Site, 'layer'>): Output {
  if (layer.type === 'masking') {
    const mask = writeMask({ ...site, layer });
    return { name: writeMasking({ ...site, layer }, mask), mask };
  }
  return { name: writeLayer(layer, site), mask: keepsFrames(layer) ? site.mask : null };
}
