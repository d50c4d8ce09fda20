import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { z } from 'zod';
import type { Modality } from '../../schema.ts';
import { AUDIO_ENCODING, SEQUENCE_ENCODING, type SignalPayload } from '../item.ts';
import type { NpyArray } from '../npy/array.ts';
import { parseNpz } from '../npy/npz.ts';
import { ItemRejection } from '../rejection.ts';
import type { ImportRoot } from '../root.ts';
import { audioPayload, pcmPayload, sequencePayload } from '../signal.ts';

/** `raw_features_ref`; only `uri` must be there, but what is there must be true. */
export const featuresRefSchema = z.object({
  uri: z.string().trim().min(1),
  hash: z.string().nullish(),
  encoding: z.string().trim().min(1).nullish(),
  shape: z.array(z.number()).nullish(),
  dtype: z.string().nullish(),
  format: z.string().nullish(),
});
export type FeaturesRef = z.infer<typeof featuresRefSchema>;

/**
 * Reads and checks the features that a record refers to.
 * @param path of the `.npz` within the root
 * @throws ItemRejection `HASH_MISMATCH`, `FEATURES_MISMATCH`, and those of reading and decoding.
 */
export async function loadFeatures(
  root: ImportRoot,
  path: string,
  ref: FeaturesRef,
  modality: Modality,
): Promise<{ signal: SignalPayload; encoding: string }> {
  if (ref.format && ref.format.toLowerCase() !== 'npz') {
    throw new ItemRejection('FEATURES_MISMATCH', `Features in the format "${ref.format}" are not supported.`);
  }
  const bytes = await root.readFile(path);
  checkHash(bytes, ref);
  const array = await parseNpz(bytes);
  checkDescription(array, ref);
  const signal = toSignal(array, modality);
  const encoding = signal.signal_kind === 'audio' ? AUDIO_ENCODING : (ref.encoding ?? SEQUENCE_ENCODING);
  return { signal, encoding };
}

/** A hash that was shortened for display says nothing that can be checked. */
function checkHash(bytes: Buffer, { hash }: FeaturesRef): void {
  const expected = /^(?:sha256:)?([0-9a-f]{64})$/i.exec(hash?.trim() ?? '')?.[1];
  if (!expected || expected.toLowerCase() === createHash('sha256').update(bytes).digest('hex')) return;
  throw new ItemRejection('HASH_MISMATCH', 'The features were changed or damaged: their SHA-256 differs.');
}

function checkDescription({ shape, dtype }: NpyArray, ref: FeaturesRef): void {
  if (ref.shape && ref.shape.join() !== shape.join()) {
    throw new ItemRejection('FEATURES_MISMATCH', `The features have shape [${shape}], not [${ref.shape}].`);
  }
  if (ref.dtype && ref.dtype.toLowerCase() !== dtype) {
    throw new ItemRejection('FEATURES_MISMATCH', `The features are ${dtype}, not ${ref.dtype}.`);
  }
}

/** Of sound and speech, one number a moment is the sound itself, more are features of it. */
function toSignal({ shape, dtype, values }: NpyArray, modality: Modality): SignalPayload {
  const [frames = 0, dims = 1] = shape;
  if (shape.length < 1 || shape.length > 2) {
    throw new ItemRejection('FEATURES_MISMATCH', `Features of shape [${shape}] are not frames × values.`);
  }
  if (modality === 'gesture') {
    return shape.length === 1 ? sequencePayload(values, 1, frames) : sequencePayload(values, frames, dims);
  }
  if (dims > 1) return sequencePayload(values, frames, dims);
  if (dtype === 'int16') return pcmPayload(Int16Array.from(values));
  if (dtype.startsWith('float')) return audioPayload(values);
  throw new ItemRejection('FEATURES_MISMATCH', `Sound as ${dtype} is not supported: 16-bit or float is.`);
}

/**
 * Finds the file of a `uri` within the root. One that is absolute was written on another machine: of its
 * path the longest ending that exists counts, beside the records first.
 * @throws ItemRejection `PATH_OUTSIDE`, `MISSING_FILE`.
 */
export async function locateFeatures(root: ImportRoot, recordFile: string, uri: string): Promise<string> {
  for (const path of candidates(posix.dirname(recordFile), uri)) {
    if (await exists(root, path)) return path;
  }
  throw new ItemRejection(
    'MISSING_FILE',
    `The features ${uri} are neither beside the records nor in the folder.`,
  );
}

function candidates(folder: string, uri: string): string[] {
  const path = uri.replace(/^[a-z][a-z0-9+.-]+:\/\//i, '/').replaceAll('\\', '/');
  const names = path.replace(/^([a-z]:)?\/+/i, '').split('/');
  if (names.includes('..')) return [posix.join(folder, path)];
  const endings = names.map((_, i) => names.slice(i).join('/'));
  return endings.flatMap((ending) => [posix.join(folder, ending), ending]);
}

/** A path that leads out is an error even where another might do. */
async function exists(root: ImportRoot, path: string): Promise<boolean> {
  try {
    await root.resolve(path);
    return true;
  } catch (error) {
    if (error instanceof ItemRejection && error.code === 'MISSING_FILE') return false;
    throw error;
  }
}
