import { readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errnoOf, syncFolder, writeFileDurably } from '../../data/durable.ts';
import { AppError } from '../../data/errors.ts';
import { thisProcess } from '../../data/presence.ts';
import { temporaryName } from '../../data/temporary_name.ts';
import { UNFINISHED } from '../../data/versions.ts';

/** The file cannot be read or written; `message` says what to do. */
export class PolicyFileError extends AppError {}

/** No policy is longer; what is, is something else under its name. */
const MOST_BYTES = 5_000_000;

/**
 * The text of a small file, its byte-order mark included; null where there is none.
 * @throws PolicyFileError POLICY_FILE_NOT_A_FILE, POLICY_FILE_TOO_LARGE, POLICY_FILE_NOT_UTF8, POLICY_FILE_UNREADABLE
 */
export async function readText(file: string): Promise<string | null> {
  try {
    const seen = await stat(file);
    if (!seen.isFile()) throw notAFile(file);
    if (seen.size > MOST_BYTES) throw tooLarge(file);
    return textOf(file, await readFile(file));
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return null;
    throw cause instanceof PolicyFileError ? cause : unreadable(file, cause);
  }
}

/**
 * Puts a text in place of what a file held, all of it or nothing, where it holds that still. null: no file.
 * @returns whether it did
 * @throws PolicyFileError as `readText`, POLICY_FILE_NOT_WRITABLE
 */
export async function replaceText(file: string, before: string | null, text: string): Promise<boolean> {
  const unfinished = join(dirname(file), temporaryName(UNFINISHED, { owner: thisProcess(), job_id: null }));
  try {
    writeFileDurably(unfinished, Buffer.from(text));
    if ((await readText(file)) !== before) return false;
    await rename(unfinished, file);
    syncFolder(dirname(file));
    return true;
  } catch (cause) {
    if (cause instanceof PolicyFileError) throw cause;
    throw notWritable(file, cause);
  } finally {
    await rm(unfinished, { force: true });
  }
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const message = `${basename(file)} is not UTF-8 text. Save it as UTF-8; editors ask for it under "Encoding".`;
    throw new PolicyFileError('POLICY_FILE_NOT_UTF8', message, { cause });
  }
}

function notAFile(file: string): PolicyFileError {
  const message = `${basename(file)} is a folder, or no file that can be read. Move it away; the file is then written anew.`;
  return new PolicyFileError('POLICY_FILE_NOT_A_FILE', message);
}

function tooLarge(file: string): PolicyFileError {
  const message = `${basename(file)} is larger than 5 MB, which no policy is. Put another in its place.`;
  return new PolicyFileError('POLICY_FILE_TOO_LARGE', message);
}

function unreadable(file: string, cause: unknown): PolicyFileError {
  const message = `${basename(file)} cannot be read (${errnoOf(cause)}). See that you may read it and that no other program holds it.`;
  return new PolicyFileError('POLICY_FILE_UNREADABLE', message, { cause });
}

function notWritable(file: string, cause: unknown): PolicyFileError {
  const message = `${basename(file)} cannot be written (${errnoOf(cause)}). See that there is room, that you may write in ${dirname(file)}, and that no other program holds the file.`;
  return new PolicyFileError('POLICY_FILE_NOT_WRITABLE', message, { cause });
}
