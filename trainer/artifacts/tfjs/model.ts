import type { Network, Tensor } from '../../engine/architecture.ts';
import { inferShapes } from '../../engine/shapes.ts';
import { byName } from '../by_name.ts';
import { concatenate, toFloat32Bytes } from '../bytes.ts';
import { canonicalJson } from '../canonical_json.ts';
import { functionalModel, KERAS_VERSION } from '../keras/functional.ts';
import { passesMasksInTfjs, refuseLostMasks } from '../keras/masks.ts';
import { kerasWeights } from '../keras/weights.ts';

/**
 * A TensorFlow.js layers model: Keras's description of the network and, in a second file, the numbers. The
 * form is that of `tf.io.ModelJSON` (tfjs-core, src/io/types.ts).
 */
export interface TfjsFiles {
  model: Uint8Array;
  weights: Uint8Array;
}

/**
 * `metadata` goes into `userDefinedMetadata`; `weightsPath` is relative to the model's own file.
 * @throws ArtifactError UNSUPPORTED_LAYER where TensorFlow.js would compute something else
 */
export function writeTfjs(
  network: Network,
  metadata: Readonly<Record<string, unknown>>,
  weightsPath: string,
): TfjsFiles {
  refuseLostMasks(network.architecture, passesMasksInTfjs);
  const inferred = inferShapes(network.architecture);
  const tensors = byName(inferred.nodes.flatMap((node) => kerasWeights(node, network.parameters)));
  const model = {
    format: 'layers-model',
    generatedBy: 'a3cp-trainer',
    convertedBy: null,
    modelTopology: {
      keras_version: KERAS_VERSION,
      backend: 'tensorflow',
      model_config: functionalModel(inferred),
    },
    userDefinedMetadata: metadata,
    weightsManifest: [{ paths: [weightsPath], weights: tensors.map(weightSpec) }],
  };
  return {
    model: canonicalJson(model),
    weights: concatenate(tensors.map(([, { values }]) => toFloat32Bytes(values))),
  };
}

function weightSpec([name, { shape }]: readonly [string, Tensor]) {
  return { name, shape, dtype: 'float32' };
}
