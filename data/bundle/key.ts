import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf, syncFolder, writeFileDurably } from '../durable.ts';
import { AppError, RefusedError } from '../errors.ts';
import { thisProcess } from '../presence.ts';
import { clearTemporary, type Maker, temporaryName } from '../temporary_name.ts';
import { fingerprintOf, type SigningKey } from './signature.ts';

/** The workspace's key cannot be read or made. */
export class KeyError extends AppError {}

const UNFINISHED = '.unfinished-';

export const keysFolder = (workspace: string) => join(workspace, 'keys');
/** PKCS#8 in PEM. */
export const signingKeyFile = (workspace: string) => join(keysFolder(workspace), 'signing.pem');

/**
 * The key with which this workspace signs; made when it is first needed. Processes that make one at the same
 * moment end with the same.
 * @throws KeyError SIGNING_KEY_DAMAGED, SIGNING_KEY_NOT_WRITABLE
 */
export function signingKey(workspace: string): SigningKey {
  const file = signingKeyFile(workspace);
  try {
    if (!existsSync(file)) makeKey(keysFolder(workspace), file);
  } catch (cause) {
    const message = `The key for signing could not be made in ${keysFolder(workspace)}. See that there is room and that you may write there.`;
    throw new KeyError('SIGNING_KEY_NOT_WRITABLE', message, { cause });
  }
  return readKey(file);
}

/** The fingerprint of the key with which this workspace signs; null: there is none yet, or it cannot be read. */
export function workspaceFingerprint(workspace: string): string | null {
  try {
    return fingerprintOf(readKey(signingKeyFile(workspace)).publicKey);
  } catch {
    return null;
  }
}

/**
 * The fingerprint that a person asked for, by itself or as a PEM file with the key.
 * @throws RefusedError KEY_UNREADABLE
 */
export function fingerprintFrom(fingerprintOrFile: string): string {
  const bare = fingerprintOrFile.replaceAll(/[\s:]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(bare)) return bare;
  try {
    return fingerprintOf(createPublicKey(readFileSync(fingerprintOrFile)));
  } catch (cause) {
    const message = `"${fingerprintOrFile}" is neither a fingerprint (64 hexadecimal digits) nor a file with a key (PEM).`;
    throw new RefusedError('KEY_UNREADABLE', message, { cause });
  }
}

/** What a process that ended while it made a key left behind. */
export function clearUnfinishedKeys(workspace: string, isDone: (maker: Maker | null) => boolean): void {
  const folder = keysFolder(workspace);
  if (existsSync(folder)) clearTemporary(folder, UNFINISHED, isDone);
}

function makeKey(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, temporaryName(UNFINISHED, { owner: thisProcess(), job_id: null }));
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    writeFileDurably(unfinished, new TextEncoder().encode(String(pem)), 'wx', 0o600);
    putInPlace(unfinished, file);
    syncFolder(folder);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** A link is refused where another process was first, whose key then holds; sticks know no links. */
function putInPlace(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(errnoOf(error))) throw error;
    if (!existsSync(file)) renameSync(unfinished, file);
  }
}

function readKey(file: string): SigningKey {
  try {
    const privateKey = createPrivateKey(readFileSync(file));
    if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError(`${privateKey.asymmetricKeyType}`);
    return { privateKey, publicKey: createPublicKey(privateKey) };
  } catch (cause) {
    const message = `The key ${file} cannot be read. Restore it from a backup; or remove it, and a new one is made, which devices that trust the old one must be told.`;
    throw new KeyError('SIGNING_KEY_DAMAGED', message, { cause });
  }
}
