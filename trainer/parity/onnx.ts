import * as ort from 'onnxruntime-web';
import { z } from 'zod';
import { ONNX_OUTPUT } from '../artifacts/onnx/answers.ts';
import { ONNX_INPUT } from '../artifacts/onnx/model.ts';
import type { ExportedNetwork } from './exported_network.ts';
import { readOnnxMetadata } from './onnx_metadata.ts';

const labelsSchema = z.array(z.string());

/** Opens an ONNX model with onnxruntime-web, whose WASM lies in its package: no network, no extra threads. */
export async function openOnnx(model: Uint8Array): Promise<ExportedNetwork> {
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] });
  return {
    reader: `onnxruntime-web ${ort.env.versions.web}`,
    labels: labelsSchema.parse(JSON.parse(readOnnxMetadata(model).get('labels') ?? 'null')),
    predict: (inputs, rows) => predict(session, inputs, rows),
    close: () => session.release(),
  };
}

async function predict(
  session: ort.InferenceSession,
  inputs: ReadonlyMap<string, Float32Array>,
  rows: number,
): Promise<Float32Array> {
  const feeds = Object.fromEntries(
    [...inputs].map(([name, features]) => [
      inputs.size === 1 ? ONNX_INPUT : `${ONNX_INPUT}_${name}`,
      new ort.Tensor('float32', features, [rows, features.length / rows]),
    ]),
  );
  const { [ONNX_OUTPUT]: probabilities } = await session.run(feeds, [ONNX_OUTPUT]);
  if (!(probabilities?.data instanceof Float32Array)) throw new TypeError('no float32 "probabilities"');
  return probabilities.data;
}
