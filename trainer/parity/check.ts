import type { ParityCheck, Signal } from '../../data/schema.ts';
import type { ArtifactFiles } from '../artifacts/artifact_files.ts';
import { readModelInfo } from '../artifacts/model_info.ts';
import { type Candidate, candidatesIn, type OpenedFile, type Questions } from './candidates.ts';
import { ParityError } from './errors.ts';
import { preprocess } from './preprocess.ts';

/** The largest difference of a probability that an export may show. */
export const PARITY_TOLERANCE = 1e-4;

/** How many of the files have been checked. */
export interface ParityProgress {
  done: number;
  total: number;
}

/** What the app says of the recordings: row-major probabilities [signals, classes]. */
interface Expectation extends Questions {
  probabilities: Float32Array;
  labels: readonly string[];
}

/**
 * Has every exported file read by its own reader and run on recordings, from the raw signal or through the
 * exported preprocessing, and compares with the app's own probabilities `expected` [signals, classes].
 * Throws `EXPORT_PARITY` at the first file that cannot be read, names other labels or differs anywhere by
 * more than `PARITY_TOLERANCE`.
 * @param files what is exported; may lack formats, but not the description and the preprocessing
 * @param beforeEach called before each file and at the end: what it throws ends the check
 */
export async function checkParity(
  files: ArtifactFiles,
  signals: readonly Signal[],
  expected: Float32Array,
  beforeEach: (progress: ParityProgress) => void = () => {},
): Promise<ParityCheck[]> {
  const info = readModelInfo(files);
  const candidates = candidatesIn(files, info);
  const total = candidates.length;
  beforeEach({ done: 0, total });
  const inputs = preprocess(files, info.files.preprocessing, signals);
  const expectation = { signals, inputs, probabilities: expected, labels: info.labels };
  const checks: ParityCheck[] = [];
  for (const candidate of candidates) {
    checks.push(await check(candidate, expectation));
    beforeEach({ done: checks.length, total });
  }
  return checks;
}

async function check({ file, open }: Candidate, expectation: Expectation): Promise<ParityCheck> {
  const opened = await open().catch((cause: unknown) => {
    throw new ParityError(file, 'cannot be read.', { cause });
  });
  try {
    checkLabels(file, opened.labels, expectation.labels);
    const { reader, answer } = opened;
    if (answer === null) return { file, reader, samples: 0, max_difference: 0 };
    const max_difference = await largestDifference(file, answer, expectation);
    return { file, reader, samples: expectation.signals.length, max_difference };
  } finally {
    await opened.close();
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
  answer: NonNullable<OpenedFile['answer']>,
  { probabilities, ...questions }: Expectation,
): Promise<number> {
  const recordings = questions.signals.length;
  if (recordings === 0) return 0;
  const found = await answer(questions).catch((cause: unknown) => {
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
    details: { difference, tolerance: PARITY_TOLERANCE, recordings },
  });
}
