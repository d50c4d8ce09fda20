import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBundle } from './bundle/bundle.ts';
import { fingerprintOf, type SigningKey } from './bundle/signature.ts';
import { canonicalJson } from './canonical_json.ts';
import { syncFolder, writeFileDurably, writeFilesDurably } from './durable.ts';
import { ExportError } from './export_errors.ts';
import type { ExportPlace } from './export_place.ts';
import { MANIFEST, readListedFiles, readModelFolder } from './model_folder.ts';
import type { ExportedBundle, Manifest } from './schema.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** Writes files under the temporary name and reads them back, each against the manifest of its version. */
export function copyFolder(place: ExportPlace, files: Files, { files: listed }: Manifest): Files {
  writeFilesDurably(place.unfinished, files);
  return readListedFiles(
    place.unfinished,
    listed.filter(({ path }) => files.has(path)),
  );
}

/** Adds the manifest of the export; the folder then passes its own check. */
export function finishFolder(place: ExportPlace, manifest: Manifest, copy: Files) {
  writeFileDurably(join(place.unfinished, MANIFEST), manifestBytes(manifest));
  syncFolder(place.unfinished);
  const whole = readModelFolder(place.unfinished);
  return { folder: place.target, files: copy.size + 1, bytes: bytesIn(whole) };
}

/** Takes the name at once, so that a stick that is pulled out meanwhile is noticed even where its folder stays. */
export function beginBundle(place: ExportPlace): void {
  writeFileDurably(place.unfinished, new Uint8Array());
}

export async function finishBundle(
  place: ExportPlace,
  { manifest, files, key }: { manifest: Manifest; files: Files; key: SigningKey },
): Promise<ExportedBundle> {
  const bundle = await writeBundle(files, manifestBytes(manifest), key);
  writeFileDurably(place.unfinished, bundle, 'r+');
  if (!readFileSync(place.unfinished).equals(bundle)) throw notAsWritten(place.to);
  const fingerprint = fingerprintOf(key.publicKey);
  return { file: place.target, files: files.size + 2, bytes: bundle.length, fingerprint };
}

/** As the trainer writes its files: keys in order, two spaces, a last newline. */
function manifestBytes(manifest: Manifest): Uint8Array {
  const ordered: unknown = JSON.parse(canonicalJson(manifest));
  return new TextEncoder().encode(`${JSON.stringify(ordered, null, 2)}\n`);
}

const bytesIn = (files: Files) => [...files.values()].reduce((sum, file) => sum + file.length, 0);

function notAsWritten(to: string): ExportError {
  return new ExportError('EXPORT_FAILED', `"${to}" does not keep what is written to it. Take another stick.`);
}
