import { io } from '@tensorflow/tfjs-core';
import { loadLayersModel, version_layers } from '@tensorflow/tfjs-layers';
import { z } from 'zod';
import type { ExportedNetwork } from './exported_network.ts';
import { runLayersModel } from './layers_model.ts';

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

/** Opens a layers model with TensorFlow.js. */
export async function openTfjs(modelJson: Uint8Array, weights: Uint8Array): Promise<ExportedNetwork> {
  const { modelTopology, userDefinedMetadata, weightsManifest } = modelJsonSchema.parse(
    JSON.parse(new TextDecoder().decode(modelJson)),
  );
  const weightSpecs = weightsManifest[0].weights;
  const weightData = new Uint8Array(weights).buffer;
  const model = await loadLayersModel(io.fromMemory({ modelTopology, weightSpecs, weightData }));
  return runLayersModel(model, {
    reader: `TensorFlow.js ${version_layers}`,
    labels: userDefinedMetadata.labels,
  });
}
