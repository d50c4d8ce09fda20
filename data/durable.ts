import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes files that survive a power cut: each is flushed to the disk, and so is each folder that names it.
 * @param files paths relative to `folder`, with `/`
 */
export function writeFilesDurably(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  const folders = new Set([folder]);
  for (const [name, bytes] of files) {
    const file = join(folder, ...name.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    writeFileDurably(file, bytes);
  }
  for (const one of folders) syncFolder(one);
}

/** Makes a rename, creation or removal in a folder last. Windows keeps folders by itself and refuses to open them. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeFileDurably(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'wx');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
