import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes files that survive a power cut: each is flushed to the disk, and so is each folder that names it.
 * The folder is made here, in one that is there: a recursive mkdir of Node calls a read-only disk missing.
 * @param files paths relative to `folder`, with `/`
 */
export function writeFilesDurably(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(folder);
  for (const [name, bytes] of files) {
    const file = join(folder, ...name.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileDurably(file, bytes);
  }
  for (const one of [folder, ...foldersBelow(folder)]) syncFolder(one);
}

function foldersBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What some file systems of sticks and network shares say who cannot flush a folder: it is as safe as it gets. */
const CANNOT_FLUSH_FOLDERS = ['EINVAL', 'ENOTSUP', 'ENOSYS'];

/** Makes a rename, creation or removal in a folder last. Windows keeps folders by itself and refuses to open them. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!CANNOT_FLUSH_FOLDERS.includes(errnoOf(error))) throw error;
  } finally {
    closeSync(handle);
  }
}

/** The system's name for what went wrong (`ENOSPC`), or '' where it was something else. */
export function errnoOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? '') : '';
}

/** A new file, or with `r+` one that is there and empty, flushed to the disk. @param mode who may read it */
export function writeFileDurably(file: string, bytes: Uint8Array, flags = 'wx', mode = 0o666): void {
  const handle = openSync(file, flags, mode);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
