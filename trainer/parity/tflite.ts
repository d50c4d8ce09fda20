import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { z } from 'zod';
import type { ExportedNetwork } from './exported_network.ts';
import { readTfliteFile } from './tflite/model_file.ts';
import { runGraph } from './tflite/run.ts';

const labelsSchema = z.array(z.string());

/**
 * Opens a TensorFlow Lite model. The interpreter's own package for JavaScript (@litertjs/core) wants a browser, so
 * the file is read here and each of its operators is run by TensorFlow.js on its plain CPU backend;
 * `npm run test:interop` runs it in TensorFlow Lite's interpreter.
 */
export async function openTflite(file: Uint8Array): Promise<ExportedNetwork> {
  // Without this the CPU backend advertises tfjs-node on the console.
  tf.enableProdMode();
  const model = readTfliteFile(file);
  return {
    reader: `TensorFlow.js ${tf.version_core} running TensorFlow Lite operators`,
    labels: labelsSchema.parse(JSON.parse(model.metadata.get('labels') ?? 'null')),
    predict: async (inputs, rows) => tf.tidy(() => runGraph(model, byPort(inputs), rows, 'probabilities')),
    close: async () => {},
  };
}

/** One input is called `features`; of several, each bears the name of its own. */
function byPort(inputs: ReadonlyMap<string, Float32Array>): Map<string, Float32Array> {
  return new Map(
    Array.from(inputs, ([name, values]) => [inputs.size === 1 ? 'features' : `features_${name}`, values]),
  );
}
