import type { ParityCheck, Signal } from '../../data/schema.ts';
import { type ArtifactFiles, bytesOf } from '../artifacts/artifact_files.ts';
import { type ModelInfo, readModelInfo } from '../artifacts/model_info.ts';
import { ParityError } from './errors.ts';
import type { ExportedNetwork } from './exported_network.ts';
import { openOnnx } from './onnx.ts';
import { preprocess } from './preprocess.ts';
import { openTfjs } from './tfjs.ts';

/** The largest difference of a probability that an export may show. */
export const PARITY_TOLERANCE = 1e-4;

/** One exported network and how its own reader opens it. */
interface Candidate {
  file: string;
  open(): Promise<ExportedNetwork>;
}

/** What the app says of the recordings: row-major probabilities [rows, classes]. */
interface Expectation {
  /** What each input of the model sees. */
  inputs: ReadonlyMap<string, Float32Array>;
  rows: number;
  probabilities: Float32Array;
  labels: readonly string[];
}

/**
 * Runs every exported network of a version directory on recordings, from the raw signal through the exported
 * preprocessing, and compares with the app's own probabilities `expected` [signals, classes].
 * Throws `EXPORT_PARITY` at the first file that cannot be read, names other labels or differs anywhere by
 * more than `PARITY_TOLERANCE`.
 */
export async function checkParity(
  files: ArtifactFiles,
  signals: readonly Signal[],
  expected: Float32Array,
): Promise<ParityCheck[]> {
  const info = readModelInfo(files);
  const inputs = preprocess(files, info.files.preprocessing, signals);
  const expectation = { inputs, rows: signals.length, probabilities: expected, labels: info.labels };
  const checks: ParityCheck[] = [];
  for (const candidate of candidates(files, info)) checks.push(await check(candidate, expectation));
  return checks;
}

function candidates(files: ArtifactFiles, { files: names }: ModelInfo): Candidate[] {
  const { onnx, tfjs, tfjs_weights } = names;
  const layersModel =
    tfjs !== null && tfjs_weights !== null
      ? [{ file: tfjs, open: () => openTfjs(bytesOf(files, tfjs), bytesOf(files, tfjs_weights)) }]
      : [];
  return [{ file: onnx, open: () => openOnnx(bytesOf(files, onnx)) }, ...layersModel];
}

async function check({ file, open }: Candidate, expectation: Expectation): Promise<ParityCheck> {
  const network = await open().catch((cause: unknown) => {
    throw new ParityError(file, 'cannot be read.', { cause });
  });
  try {
    checkLabels(file, network.labels, expectation.labels);
    const max_difference = await largestDifference(file, network, expectation);
    return { file, reader: network.reader, samples: expectation.rows, max_difference };
  } finally {
    await network.close();
  }
}

function checkLabels(file: string, found: readonly string[], labels: readonly string[]): void {
  if (found.length === labels.length && found.every((label, i) => label === labels[i])) return;
  throw new ParityError(file, 'names its classes in another order than the app.', {
    details: { found, labels },
  });
}

async function largestDifference(
  file: string,
  network: ExportedNetwork,
  { inputs, rows, probabilities }: Expectation,
): Promise<number> {
  if (rows === 0) return 0;
  const found = await network.predict(inputs, rows).catch((cause: unknown) => {
    throw new ParityError(file, 'cannot be run.', { cause });
  });
  if (found.length !== probabilities.length)
    throw new ParityError(file, 'gives another number of probabilities.');
  const difference = found.reduce(
    (largest, p, i) => Math.max(largest, Math.abs(p - (probabilities[i] ?? NaN))),
    0,
  );
  // Written so that NaN is refused too.
  if (difference <= PARITY_TOLERANCE) return difference;
  throw new ParityError(file, `differs from the app by ${difference}, more than ${PARITY_TOLERANCE}.`, {
    details: { difference, tolerance: PARITY_TOLERANCE, recordings: rows },
  });
}
