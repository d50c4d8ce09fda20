import type { Network } from '../../engine/architecture.ts';
import { keepsFrames } from '../../engine/layers/masking.ts';
import { inferShapes, type Node } from '../../engine/shapes.ts';
import { ABSENT, type GraphWriter, type Value } from './graph.ts';
import { writeLayer } from './layers/index.ts';
import { writeMask, writeMasking } from './layers/masking.ts';
import type { Site } from './layers/site.ts';
import { reshape } from './operators.ts';

/** What a layer gives, and which of its frames are padding. */
interface Output {
  value: Value;
  mask: Value | null;
}

/**
 * The network for inference, layer by layer. Dropout is left out.
 * @param input rows of features [N, product of the network's input shape]
 */
export function writeNetwork(graph: GraphWriter, network: Network, input: Value): Value {
  const { inputShape, nodes } = inferShapes(network.architecture);
  const value = inputShape.length === 1 ? input : reshape(graph, 'laid_out', input, inputShape);
  let last: Output = { value, mask: null };
  const outputs = new Map([['input', last]]);
  for (const node of nodes) {
    const read = node.layer.inputs.map((name) => outputs.get(name) ?? { value: ABSENT, mask: null });
    last = writeNode(node, siteOf(graph, network, node, read));
    outputs.set(node.layer.name, last);
  }
  return last.value;
}

function siteOf(
  graph: GraphWriter,
  { parameters }: Network,
  { layer, outputShape }: Node,
  read: readonly Output[],
): Omit<Site, 'layer'> {
  const inputs = read.map(({ value }) => value);
  return {
    ...{ graph: graph.below(layer.name), inputs, outputShape },
    input: inputs[0] ?? ABSENT,
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
    return { value: writeMasking({ ...site, layer }, mask), mask };
  }
  return { value: writeLayer(layer, site), mask: keepsFrames(layer) ? site.mask : null };
}
