import { type Tensor, tensor } from '@tensorflow/tfjs-core';
import { type LayersModel, models, version_layers } from '@tensorflow/tfjs-layers';
import type { ExportedNetwork } from './exported_network.ts';
import { type KerasWeight, readKerasFile } from './keras_file.ts';
import { runLayersModel } from './layers_model.ts';

/** jsfive does not say its version itself. */
export const JSFIVE_VERSION = '0.4.2';

/**
 * Opens a Keras model: jsfive reads the file, TensorFlow.js makes the layers and runs them. Weights go to the
 * layers in their order, whatever they are called, as in Keras.
 */
export async function openKeras(file: Uint8Array): Promise<ExportedNetwork> {
  const { config, labels, layers } = readKerasFile(file);
  const model = await models.modelFromJSON({ modelTopology: { model_config: config } });
  setWeights(model, layers);
  return runLayersModel(model, {
    reader: `jsfive ${JSFIVE_VERSION} and TensorFlow.js ${version_layers}`,
    labels,
  });
}

function setWeights(model: LayersModel, layers: readonly (readonly KerasWeight[])[]): void {
  const weighted = model.layers.filter(({ weights }) => weights.length > 0);
  if (weighted.length !== layers.length) throw new TypeError('the weights are those of another model');
  for (const [i, layer] of weighted.entries()) {
    const tensors = (layers[i] ?? []).map(toTensor);
    // Refuses another number of weights, and other shapes.
    layer.setWeights(tensors);
    for (const given of tensors) given.dispose();
  }
}

function toTensor({ value, shape }: KerasWeight): Tensor {
  return tensor(Float32Array.from(value), shape);
}
