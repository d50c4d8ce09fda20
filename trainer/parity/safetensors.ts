import { z } from 'zod';
import type { ModelInfo } from '../artifacts/model_info.ts';
import { fromSavedTensors } from '../artifacts/saved_tensors.ts';
import type { Tensor } from '../engine/architecture.ts';
import { predictInputs } from '../models/predict.ts';
import type { ExportedNetwork } from './exported_network.ts';

const headerSchema = z.record(
  z.string(),
  z.object({ dtype: z.literal('F32'), shape: z.array(z.int()), data_offsets: z.array(z.int()).length(2) }),
);

/**
 * Opens a weights file with a reader of the check's own, written after the format's page
 * (https://github.com/huggingface/safetensors#format) apart from the app's writer and reader. No other program
 * here knows such a model, so the arithmetic is the app's: what is shown is that the numbers are the right ones.
 */
export async function openSafetensors(file: Uint8Array, info: ModelInfo): Promise<ExportedNetwork> {
  const form = {
    inputs: info.inputs.map(({ features }) => features),
    members: info.members.map(({ classifier }) => classifier),
  };
  const { classifiers } = fromSavedTensors(tensorsIn(file), form, info.files.weights);
  const members = info.members.flatMap((member, i) => {
    const classifier = classifiers[i];
    return classifier ? [{ ...member, classifier }] : [];
  });
  const { algorithm, labels, calibration, rejection } = info;
  // What the inputs see is worked out by the check already.
  const model = { algorithm, labels, calibration, rejection, inputs: [], members };
  return {
    reader: 'a second safetensors reader, with the arithmetic of the app',
    labels,
    predict: async (inputs, rows) => predictInputs(model, [...inputs.values()], rows),
    close: async () => {},
  };
}

function tensorsIn(file: Uint8Array): Map<string, Tensor> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const header = view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32;
  const text = new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(8, 8 + header));
  const entries = Object.entries(headerSchema.parse(JSON.parse(text)));
  return new Map(
    entries.map(
      ([
        name,
        {
          shape,
          data_offsets: [begin = 0, end = 0],
        },
      ]) => {
        const numbers = Array.from({ length: (end - begin) / 4 }, (_, i) =>
          view.getFloat32(8 + header + begin + i * 4, true),
        );
        return [name, { shape, values: Float32Array.from(numbers) }];
      },
    ),
  );
}
