import { readFileSync, statSync } from 'node:fs';
import { MANIFEST } from '../model_folder.ts';
import { SIGNATURE, type SigningKey, writeSignature } from './signature.ts';
import { damagedBundle, readZip, writeZip } from './zip.ts';

/** Far above any model of ours; what is larger is refused unread. */
const MAX_BUNDLE_BYTES = 512 * 2 ** 20;

/** How the names of bundles end. */
export const BUNDLE_ENDING = '.a3cp.zip';

/** One file for a device: the model's files, their manifest, and the signature over it. */
export function writeBundle(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: Uint8Array,
  key: SigningKey,
): Promise<Buffer> {
  const signature = writeSignature(manifest, key);
  return writeZip(new Map([...files, [MANIFEST, manifest], [SIGNATURE, signature]]));
}

/** @throws BundleError BUNDLE_DAMAGED where it is far too large to be one, and what the system says */
export function readBundleFile(file: string): Buffer {
  const { size } = statSync(file);
  if (size > MAX_BUNDLE_BYTES) throw damagedBundle(`it has ${size} bytes`);
  return readFileSync(file);
}

/**
 * The files of a bundle, and whether each byte around them is the one that the app writes: what another program
 * would unpack from a zip with other bytes there need not be what was checked.
 * @throws BundleError BUNDLE_DAMAGED
 */
export async function readBundle(
  bytes: Buffer,
): Promise<{ files: Map<string, Uint8Array>; isAsWritten: boolean }> {
  const files = await readZip(bytes);
  return { files, isAsWritten: bytes.equals(await writeZip(files)) };
}
