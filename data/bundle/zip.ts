import { buffer as collect } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ZipFile as ZipWriter } from 'yazl';
import { AppError } from '../errors.ts';

/** A zip is not one that this app wrote. */
export class BundleError extends AppError {}

/** Far above what a version has. */
const MAX_ENTRIES = 256;

/**
 * A zip whose bytes follow from its content: files in code-unit order, stored as they are (what a deflate makes
 * differs between processors), and one time for all. A zip's times have no zone, so this is a local one.
 */
export async function writeZip(files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const zip = new ZipWriter();
  const facts = { mtime: new Date(1980, 0, 1, 12), forceDosTimestamp: true, mode: 0o100644, compress: false };
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, facts);
  }
  zip.end();
  return collect(zip.outputStream);
}

/**
 * The files of such a zip. Nothing is ever written to a disk, and as nothing is inflated, no more memory is
 * taken than the zip itself has.
 * @throws BundleError BUNDLE_DAMAGED
 */
export async function readZip(bytes: Buffer): Promise<Map<string, Uint8Array>> {
  try {
    const zip = await fromBufferPromise(bytes, { strictFileNames: true });
    const files = new Map<string, Uint8Array>();
    for (const entry of await listEntries(zip, bytes.length)) {
      files.set(entry.fileName, await collect(await zip.openReadStreamPromise(entry)));
    }
    return files;
  } catch (cause) {
    // yauzl refuses by plain errors: what is cut off, names that climb out, sizes that contradict each other.
    throw cause instanceof BundleError
      ? cause
      : damagedBundle(cause instanceof Error ? cause.message : '', cause);
  }
}

async function listEntries(zip: ZipFile, zipBytes: number): Promise<Entry[]> {
  if (zip.entryCount > MAX_ENTRIES) throw damagedBundle(`it holds ${zip.entryCount} files`);
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry, names);
    total += entry.uncompressedSize;
    if (total > zipBytes) throw damagedBundle('its files claim the same bytes');
    entries.push(entry);
  }
  return entries;
}

/** @param names those before it, without regard to case: sticks cannot tell it */
function checkEntry({ fileName, compressionMethod, generalPurposeBitFlag }: Entry, names: Set<string>): void {
  const isEncrypted = generalPurposeBitFlag % 2 === 1;
  if (compressionMethod !== 0 || isEncrypted) throw damagedBundle('it was packed anew');
  if (fileName === '' || fileName.endsWith('/')) throw damagedBundle('it holds folders');
  const name = fileName.toLowerCase();
  if (names.has(name)) throw damagedBundle(`it holds ${fileName} twice`);
  names.add(name);
}

export function damagedBundle(finding: string, cause?: unknown): BundleError {
  const message = `The bundle is not as it was written: ${finding}. It must not be used; copy or export it again.`;
  return new BundleError('BUNDLE_DAMAGED', message, cause === undefined ? {} : { cause });
}
