import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, listFiles, MANIFEST, ModelFolderError, readModelFolder } from './model_folder.ts';

/**
 * Every file of a version directory, each exactly as it was registered, and none beside them.
 * @param manifest_sha256 of the bytes of manifest.json; null for a version of before this was kept, whose files
 * are checked against the manifest that lies there
 * @throws ModelFolderError MANIFEST_UNREADABLE, MODEL_CHANGED
 */
export function readRegisteredFolder(
  folder: string,
  manifest_sha256: string | null,
): Map<string, Uint8Array> {
  if (manifest_sha256 === null) return readModelFolder(folder);
  if (hashOfManifest(folder) !== manifest_sha256) throw notRegistered(folder, MANIFEST);
  const files = readModelFolder(folder);
  const extra = listFiles(folder).find((path) => !files.has(path));
  if (extra !== undefined) throw notRegistered(folder, extra);
  return files;
}

/** Of the bytes of the manifest in a folder; null where it cannot be read. */
export function hashOfManifest(folder: string): string | null {
  try {
    return hashOf(readFileSync(join(folder, MANIFEST)));
  } catch {
    return null;
  }
}

function notRegistered(folder: string, path: string): ModelFolderError {
  const message = `${path} in ${folder} is missing or is not what was registered. The version must not be used; take another one or train again.`;
  return new ModelFolderError('MODEL_CHANGED', message, { details: { folder, path } });
}
