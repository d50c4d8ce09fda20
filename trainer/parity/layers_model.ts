import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { ExportedNetwork } from './exported_network.ts';

// Without this the CPU backend advertises tfjs-node on the console.
tf.enableProdMode();

/** A model of TensorFlow.js, run on its plain CPU backend. */
export function runLayersModel(
  model: LayersModel,
  { reader, labels }: Pick<ExportedNetwork, 'reader' | 'labels'>,
): ExportedNetwork {
  return {
    reader,
    labels,
    predict: async (inputs, rows) => predict(model, inputs, rows),
    close: async () => {
      model.dispose();
    },
  };
}

function predict(model: LayersModel, inputs: ReadonlyMap<string, Float32Array>, rows: number): Float32Array {
  const [features, another] = [...inputs.values()];
  if (!features || another) throw new TypeError('not one input');
  const shape = model.inputs[0]?.shape.slice(1).map(Number) ?? [];
  return tf.tidy(() => {
    const output = model.predict(tf.tensor(features, [rows, ...shape]));
    if (Array.isArray(output)) throw new TypeError('more than one output');
    return Float32Array.from(output.dataSync());
  });
}
