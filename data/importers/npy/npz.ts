import { buffer as collect } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import {
  MAX_RECORDING_BYTES,
  MAX_ZIP_ENTRIES,
  MAX_ZIP_RATIO,
  ZIP_RATIO_ASKED_FROM_BYTES,
} from '../limits.ts';
import { ItemRejection } from '../rejection.ts';
import { type NpyArray, parseNpy } from './array.ts';

/** Tried in this order; else the first array there is. `arr_0` is what NumPy calls an array without a name. */
const PREFERRED_NAMES = ['features.npy', 'data.npy', 'arr_0.npy'];

/**
 * The features of a NumPy archive: a zip of `.npy` arrays. Only the one array is inflated, and only if what
 * it declares to inflate to is plausible; one that inflates to something else than declared is refused.
 * @throws ItemRejection `NPZ_FORMAT`, `ZIP_BOMB`, and those of `parseNpy`.
 */
export async function parseNpz(bytes: Buffer): Promise<NpyArray> {
  return parseNpy(await guardZip(() => inflateFeatures(bytes)));
}

async function inflateFeatures(bytes: Buffer): Promise<Buffer> {
  const zip = await fromBufferPromise(bytes);
  const entry = chooseArray(await listEntries(zip));
  refuseBomb(entry);
  return collect(await zip.openReadStreamPromise(entry));
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MAX_ZIP_ENTRIES) {
    throw new ItemRejection('NPZ_FORMAT', `The .npz holds ${zip.entryCount} arrays; one is expected.`);
  }
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

function chooseArray(entries: readonly Entry[]): Entry {
  const preferred = PREFERRED_NAMES.map((name) => entries.find((entry) => entry.fileName === name));
  const entry = preferred.find(Boolean) ?? entries.find((candidate) => candidate.fileName.endsWith('.npy'));
  if (entry) return entry;
  throw new ItemRejection('NPZ_FORMAT', 'The .npz holds no array.');
}

function refuseBomb({ uncompressedSize, compressedSize }: Entry): void {
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  const absurd = uncompressedSize > ZIP_RATIO_ASKED_FROM_BYTES && ratio > MAX_ZIP_RATIO;
  if (uncompressedSize <= MAX_RECORDING_BYTES && !absurd) return;
  throw new ItemRejection(
    'ZIP_BOMB',
    `The .npz would inflate from ${compressedSize} to ${uncompressedSize} bytes, which no recording does.`,
  );
}

/** yauzl and zlib report a damaged archive by plain errors. */
async function guardZip<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ItemRejection || !(error instanceof Error)) throw error;
    throw new ItemRejection('NPZ_FORMAT', `The .npz is damaged: ${error.message}`, { cause: error });
  }
}
