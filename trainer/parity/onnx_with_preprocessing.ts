import * as ort from 'onnxruntime-web';
import { z } from 'zod';
import type { Signal } from '../../data/schema.ts';
import { ONNX_OUTPUT } from '../artifacts/onnx/answers.ts';
import { ONNX_RECORDING } from '../artifacts/onnx/with_preprocessing.ts';
import { readOnnxMetadata } from './onnx_metadata.ts';

const labelsSchema = z.array(z.string());

/** An exported model that takes recordings as they are, opened by a reader that shares no code with this app. */
export interface RecordingModel {
  /** The reader and its version. */
  reader: string;
  labels: readonly string[];
  /** One probability a label. */
  predict(signal: Signal): Promise<Float32Array>;
  close(): Promise<void>;
}

/** Opens what `writeOnnxWithPreprocessing` wrote with onnxruntime-web: no network, no extra threads. */
export async function openOnnxWithPreprocessing(file: Uint8Array): Promise<RecordingModel> {
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(file, { executionProviders: ['wasm'] });
  return {
    reader: `onnxruntime-web ${ort.env.versions.web}`,
    labels: labelsSchema.parse(JSON.parse(readOnnxMetadata(file).get('labels') ?? 'null')),
    predict: (signal) => predict(session, signal),
    close: () => session.release(),
  };
}

async function predict(session: ort.InferenceSession, signal: Signal): Promise<Float32Array> {
  const shape = signal.kind === 'audio' ? [signal.values.length] : [signal.frames, signal.dims];
  const recording = new ort.Tensor('float32', signal.values, shape);
  const { [ONNX_OUTPUT]: probabilities } = await session.run({ [ONNX_RECORDING]: recording }, [ONNX_OUTPUT]);
  if (!(probabilities?.data instanceof Float32Array)) throw new TypeError('no float32 "probabilities"');
  return probabilities.data;
}
