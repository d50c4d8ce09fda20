import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { AppError } from './errors.ts';
import { type Manifest, manifestSchema } from './schema.ts';

export const MANIFEST = 'manifest.json';

/** The files of a model are not those that were trained. */
export class ModelFolderError extends AppError {}

/** What macOS and Windows write into any folder that somebody looks at, and macOS beside any file on a stick. */
const OF_THE_SYSTEM = /^(\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i;

/** Every file below a folder but the system's own, as paths relative to it with `/`, in code-point order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory() && !OF_THE_SYSTEM.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** A manifest that somebody gave us must not lead out of its folder. */
const safeManifestSchema = manifestSchema.refine(({ files }) => files.every(({ path }) => isInside(path)));

function isInside(path: string): boolean {
  return !/^\/|\\|^[A-Za-z]:/.test(path) && !path.split('/').includes('..');
}

/** @throws ZodError, SyntaxError, TypeError where it is none that may be followed */
export function parseManifest(bytes: Uint8Array): Manifest {
  return safeManifestSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
}

/** @throws ModelFolderError MANIFEST_UNREADABLE */
export function readManifest(folder: string): Manifest {
  try {
    return parseManifest(readFileSync(join(folder, MANIFEST)));
  } catch (cause) {
    const message = `The manifest of ${folder} is missing or damaged. Export the model again.`;
    throw new ModelFolderError('MANIFEST_UNREADABLE', message, { cause });
  }
}

/**
 * Every file of a model directory, each checked against the manifest.
 * @throws ModelFolderError MANIFEST_UNREADABLE, MODEL_CHANGED
 */
export function readModelFolder(folder: string): Map<string, Uint8Array> {
  return readListedFiles(folder, readManifest(folder).files).set(MANIFEST, readFile(folder, MANIFEST));
}

/** @throws ModelFolderError MODEL_CHANGED */
export function readListedFiles(folder: string, listed: Manifest['files']): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const { path, sha256 } of listed) {
    const bytes = readFile(folder, path);
    if (hashOf(bytes) !== sha256) throw changed(folder, path);
    files.set(path, bytes);
  }
  return files;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readFile(folder: string, path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(join(folder, ...path.split('/'))));
  } catch (cause) {
    throw changed(folder, path, cause);
  }
}

function changed(folder: string, path: string, cause?: unknown): ModelFolderError {
  const message = `${path} in ${folder} is missing or is not the file that was trained. It must not be used; take another version or train again.`;
  return new ModelFolderError('MODEL_CHANGED', message, { cause, details: { folder, path } });
}
