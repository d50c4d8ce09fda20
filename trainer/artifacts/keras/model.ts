import type { Network, Tensor } from '../../engine/architecture.ts';
import { inferShapes, type Node } from '../../engine/shapes.ts';
import { byName } from '../by_name.ts';
import { attributeChunks } from './attribute_chunks.ts';
import { functionalModel, KERAS_VERSION } from './functional.ts';
import { type Hdf5Group, writeHdf5 } from './hdf5.ts';
import { passesMasksInKeras, refuseLostMasks } from './masks.ts';
import { kerasWeights } from './weights.ts';

/** What the file says of the model besides the network, in attributes of its root. */
export interface KerasFacts {
  labels: readonly string[];
  model_version: string;
  vector_version: string;
  synthetic: boolean;
}

const LAYER_NAMES = 'layer_names';
/** Variables of the model itself, of which ours have none; Keras asks for the group all the same. */
const TOP_LEVEL = 'top_level_model_weights';

/**
 * A whole model in Keras's legacy HDF5 form (legacy_h5_format.py, save_model_to_hdf5), in the words of Keras 2,
 * which Keras 3 reads too. The same network and facts give the same bytes.
 * @throws ArtifactError UNSUPPORTED_LAYER where Keras would compute something else
 */
export async function writeKeras(network: Network, facts: KerasFacts): Promise<Uint8Array> {
  refuseLostMasks(network.architecture, passesMasksInKeras);
  const inferred = inferShapes(network.architecture);
  const config = functionalModel(inferred);
  const weights = new Map([['input', []], ...inferred.nodes.map((node) => layerWeights(node, network))]);
  return writeHdf5((root) => {
    writeOrigin(root);
    root.text('model_config', JSON.stringify(config));
    writeFacts(root, facts);
    writeWeights(root.group('model_weights'), weights);
  });
}

type Weights = readonly (readonly [string, Tensor])[];

function layerWeights(node: Node, { parameters }: Network): [string, Weights] {
  return [node.layer.name, kerasWeights(node, parameters)];
}

function writeOrigin(group: Hdf5Group): void {
  group.text('keras_version', KERAS_VERSION);
  group.text('backend', 'tensorflow');
}

function writeFacts(root: Hdf5Group, { labels, model_version, vector_version, synthetic }: KerasFacts): void {
  root.text('a3cp_labels', JSON.stringify(labels));
  root.text('a3cp_model_version', model_version);
  root.text('a3cp_vector_version', vector_version);
  root.text('a3cp_synthetic', String(synthetic));
}

/** The attribute has the order of the layers, the groups that of their names: so does Keras. */
function writeWeights(group: Hdf5Group, layers: ReadonlyMap<string, Weights>): void {
  writeOrigin(group);
  writeNames(group, LAYER_NAMES, [...layers.keys()]);
  for (const [layer, weights] of [...byName(layers), [TOP_LEVEL, []] as const]) {
    const own = group.group(layer);
    // TensorFlow's names of variables end in the number of the output.
    writeNames(
      own,
      'weight_names',
      weights.map(([name]) => `${name}:0`),
    );
    for (const [name, tensor] of weights) own.dataset(`${name}:0`, tensor);
  }
}

function writeNames(group: Hdf5Group, attribute: string, names: readonly string[]): void {
  for (const [name, values] of attributeChunks(attribute, names)) group.names(name, values);
}
