import type { Signal } from '../../data/schema.ts';
import { type ArtifactFiles, bytesOf } from '../artifacts/artifact_files.ts';
import type { ModelInfo } from '../artifacts/model_info.ts';
import type { ExportedNetwork } from './exported_network.ts';
import { openKeras } from './keras.ts';
import { openOnnx } from './onnx.ts';
import { openOnnxWithPreprocessing } from './onnx_with_preprocessing.ts';
import { readPickledLabels } from './pickle.ts';
import { openSafetensors } from './safetensors.ts';
import { openTfjs } from './tfjs.ts';
import { openTflite } from './tflite.ts';

/** What a reader is given: the recordings, and what each input of the model sees of them. */
export interface Questions {
  signals: readonly Signal[];
  inputs: ReadonlyMap<string, Float32Array>;
}

/** An exported file in the hands of its reader. */
export interface OpenedFile {
  reader: string;
  /** In the order of the classes, as the file itself says them. */
  labels: readonly string[];
  /** Row-major [signals, classes]; null for a file that holds labels only. */
  answer: ((questions: Questions) => Promise<Float32Array>) | null;
  close(): Promise<void>;
}

export interface Candidate {
  file: string;
  open(): Promise<OpenedFile>;
}

/** pickleparser does not say its version itself. */
const PICKLEPARSER_VERSION = '0.2.1';

/** The exported files that another program can open, those that are there, each with its reader. */
export function candidatesIn(files: ArtifactFiles, info: ModelInfo): Candidate[] {
  const names = info.files;
  const readers: [file: string | null, open: (file: string) => Promise<OpenedFile>][] = [
    [names.onnx, async (file) => network(await openOnnx(bytesOf(files, file)))],
    [names.onnx_from_recording, (file) => recordingModel(bytesOf(files, file))],
    [names.tfjs, async (file) => network(await openTfjs(bytesOf(files, file), weightsOf(files, info)))],
    [names.keras, async (file) => network(await openKeras(bytesOf(files, file)))],
    [names.tflite, async (file) => network(await openTflite(bytesOf(files, file)))],
    [names.weights, async (file) => network(await openSafetensors(bytesOf(files, file), info))],
    [names.label_encoder_pickle, async (file) => pickledLabels(bytesOf(files, file))],
  ];
  return readers.flatMap(([file, open]) =>
    file !== null && files.has(file) ? [{ file, open: () => open(file) }] : [],
  );
}

const weightsOf = (files: ArtifactFiles, { files: { tfjs_weights } }: ModelInfo) =>
  bytesOf(files, tfjs_weights ?? '');

function network({ reader, labels, predict, close }: ExportedNetwork): OpenedFile {
  return { reader, labels, answer: ({ signals, inputs }) => predict(inputs, signals.length), close };
}

/** It takes one recording at a time, as it was recorded. */
async function recordingModel(file: Uint8Array): Promise<OpenedFile> {
  const { reader, labels, predict, close } = await openOnnxWithPreprocessing(file);
  const answer = async ({ signals }: Questions) => {
    const rows: Float32Array[] = [];
    for (const signal of signals) rows.push(await predict(signal));
    return Float32Array.from(rows.flatMap((row) => [...row]));
  };
  return { reader, labels, answer, close };
}

function pickledLabels(file: Uint8Array): OpenedFile {
  const reader = `pickleparser ${PICKLEPARSER_VERSION}`;
  return { reader, labels: readPickledLabels(file), answer: null, close: async () => {} };
}
