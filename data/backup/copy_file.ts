import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CancelledError } from '../errors.ts';
import type { BackupFile } from './backup_schema.ts';

const CHUNK_BYTES = 1 << 20;
/** A backup holds recordings of people and the signing key: nobody but its owner reads it, where the disk can tell. */
const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** Copies a file piece by piece and flushes it. @returns size and hash of what was read */
export function copyFile(from: string, to: string, path: string, isCancelled: () => boolean): BackupFile {
  const target = join(to, ...path.split('/'));
  mkdirSync(dirname(target), { recursive: true, mode: PRIVATE_FOLDER });
  const handle = openSync(target, 'wx', PRIVATE_FILE);
  try {
    const read = readPieces(from, isCancelled, (piece) => writeAll(handle, piece));
    fsyncSync(handle);
    return { path, ...read };
  } finally {
    closeSync(handle);
  }
}

/** Size and hash of a file as it lies there. */
export function hashFile(file: string, isCancelled: () => boolean): Omit<BackupFile, 'path'> {
  return readPieces(file, isCancelled, () => undefined);
}

function readPieces(file: string, isCancelled: () => boolean, take: (piece: Uint8Array) => void) {
  const hash = createHash('sha256');
  const buffer = new Uint8Array(CHUNK_BYTES);
  const handle = openSync(file, 'r');
  let bytes = 0;
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      if (isCancelled()) throw new CancelledError();
      const piece = buffer.subarray(0, read);
      hash.update(piece);
      take(piece);
      bytes += read;
    }
  } finally {
    closeSync(handle);
  }
  return { bytes, sha256: hash.digest('hex') };
}

function writeAll(handle: number, piece: Uint8Array): void {
  for (let written = 0; written < piece.length; ) written += writeSync(handle, piece, written);
}
