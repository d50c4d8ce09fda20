import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { type LayersModel, loadLayersModel, version_layers } from '@tensorflow/tfjs-layers';
import { z } from 'zod';
import type { ExportedNetwork } from './exported_network.ts';

const modelJsonSchema = z.object({
  modelTopology: z.record(z.string(), z.unknown()),
  userDefinedMetadata: z.object({ labels: z.array(z.string()) }),
  weightsManifest: z.tuple([
    z.object({
      paths: z.tuple([z.string()]),
      weights: z.array(z.object({ name: z.string(), shape: z.array(z.int()), dtype: z.literal('float32') })),
    }),
  ]),
});

/** Opens a layers model with TensorFlow.js on its plain CPU backend. */
export async function openTfjs(modelJson: Uint8Array, weights: Uint8Array): Promise<ExportedNetwork> {
  // Without this the CPU backend advertises tfjs-node on the console.
  tf.enableProdMode();
  const { modelTopology, userDefinedMetadata, weightsManifest } = modelJsonSchema.parse(
    JSON.parse(new TextDecoder().decode(modelJson)),
  );
  const weightSpecs = weightsManifest[0].weights;
  const weightData = new Uint8Array(weights).buffer;
  const model = await loadLayersModel(tf.io.fromMemory({ modelTopology, weightSpecs, weightData }));
  return {
    reader: `TensorFlow.js ${version_layers}`,
    labels: userDefinedMetadata.labels,
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
