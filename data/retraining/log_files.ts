import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { discard } from '../discard.ts';
import { errnoOf, syncFolder } from '../durable.ts';
import { PRIVATE } from '../workspace.ts';

const NAME = 'retraining_log';
const ARCHIVE = new RegExp(`^${NAME}\\.([1-9]\\d*)\\.jsonl$`);

/** `logs/system/retraining_log.jsonl` and the files before it that were filled: `.1.jsonl`, `.2.jsonl` and so on. */
export class LogFiles {
  readonly file: string;
  readonly #folder: string;

  constructor(logsFolder: string) {
    this.#folder = join(logsFolder, 'system');
    this.file = join(this.#folder, `${NAME}.jsonl`);
  }

  /** The numbers of the filled files that are there, upwards. */
  archives(): number[] {
    const numbers = namesIn(this.#folder).flatMap((name) => ARCHIVE.exec(name)?.[1] ?? []);
    return numbers.map(Number).sort((a, b) => a - b);
  }

  /** Removes filled files that nobody has recorded: the same lines will stand in the next one. */
  discardArchivesAfter(known: number): void {
    for (const number of this.archives()) if (number > known) discard(this.#archive(number));
  }

  /** The bytes of the file; 0: it is not there. */
  size(): number {
    return this.#reading((handle) => fstatSync(handle).size) ?? 0;
  }

  /** Whether the first `bytes` of the file end with this line. */
  endsWith(line: string, bytes: number): boolean {
    const expected = Buffer.from(`${line}\n`);
    const found = Buffer.alloc(expected.length);
    const start = bytes - expected.length;
    const read = this.#reading((handle) => (start < 0 ? 0 : readSync(handle, found, 0, found.length, start)));
    return read === expected.length && found.equals(expected);
  }

  /** Cuts the file off after its first `keep` bytes, adds to it, and makes that last. */
  replaceAfter(keep: number, addition: Uint8Array): void {
    makeFolder(dirname(this.#folder));
    makeFolder(this.#folder);
    const handle = openSync(this.file, constants.O_RDWR | constants.O_CREAT);
    try {
      ftruncateSync(handle, keep);
      writeAt(handle, keep, addition);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    syncFolder(this.#folder);
  }

  /** Puts the file aside under a number. */
  putAside(number: number): void {
    renameSync(this.file, this.#archive(number));
    syncFolder(this.#folder);
  }

  #archive(number: number): string {
    return join(this.#folder, `${NAME}.${number}.jsonl`);
  }

  /** null: the file is not there. */
  #reading<T>(read: (handle: number) => T): T | null {
    let handle: number;
    try {
      handle = openSync(this.file, 'r');
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null;
      throw error;
    }
    try {
      return read(handle);
    } finally {
      closeSync(handle);
    }
  }
}

function writeAt(handle: number, start: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(handle, bytes, written, bytes.length - written, start + written);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Made in one that is there: a recursive mkdir of Node calls a read-only disk missing. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: PRIVATE });
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return;
    throw error;
  }
  syncFolder(dirname(folder));
}
