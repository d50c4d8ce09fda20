import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { link, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keysFolder } from '../../../data/bundle/key.ts';
import { errnoOf, syncFolder, writeFileDurably } from '../../../data/durable.ts';
import { AppError } from '../../../data/errors.ts';
import { thisProcess } from '../../../data/presence.ts';
import { temporaryName } from '../../../data/temporary_name.ts';
import { UNFINISHED } from '../../../data/versions.ts';

/** @param workspace the workspace folder */
export const apiTokenFile = (workspace: string) => join(keysFolder(workspace), 'api-token');

const TOKEN_BYTES = 32;
/** 32 bytes in base64url. */
const TOKEN = /^[\w-]{43}$/;

/** Secrets are compared by digest, so that the time a comparison takes says nothing about the secret. */
const digest = (secret: string) => createHash('sha256').update(secret).digest();

/**
 * What opens the API: a secret in a file of the workspace that only its owner can read, and with it the scripts
 * that its owner runs. The file is looked at for every request, so that a token that was replaced opens nothing
 * any more, in whichever process of the workspace.
 */
export class ApiToken {
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** Whether an `Authorization` header carries the token (RFC 6750, section 2.1). */
  async admits(authorization: string | undefined): Promise<boolean> {
    const given = /^Bearer +([\w-]+) *$/i.exec(authorization ?? '')?.[1];
    const token = await this.read();
    if (token === null || given === undefined) return false;
    return timingSafeEqual(digest(given), digest(token));
  }

  /** null where there is none, or none that is whole. */
  async read(): Promise<string | null> {
    const text = await readFile(this.file, 'utf8').catch(() => '');
    return TOKEN.test(text.trim()) ? text.trim() : null;
  }
}

/**
 * The token of a workspace, made where there is none yet; processes that come at the same time end with one.
 * @param workspace the workspace folder
 * @param options `renew`: another one takes its place
 * @throws AppError API_TOKEN_NOT_KEPT
 */
export async function openApiToken(workspace: string, options: { renew?: boolean } = {}): Promise<ApiToken> {
  const folder = keysFolder(workspace);
  const token = new ApiToken(apiTokenFile(workspace));
  const renew = options.renew ?? false;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (renew || (await token.read()) === null) await make(folder, token, renew);
  } catch (cause) {
    const message = `The token of the API cannot be kept in ${token.file}. Make room for it, or let it be written.`;
    throw new AppError('API_TOKEN_NOT_KEPT', message, { cause });
  }
  return token;
}

/** Whole or not at all: it is written under a name of its own, flushed, and only then given its place. */
async function make(folder: string, token: ApiToken, renew: boolean): Promise<void> {
  const fresh = join(folder, temporaryName(UNFINISHED, { owner: thisProcess(), job_id: null }));
  const secret = `${randomBytes(TOKEN_BYTES).toString('base64url')}\n`;
  writeFileDurably(fresh, Buffer.from(secret), 'wx', 0o600);
  const isSettled = !renew && ((await linkUnlessThere(fresh, token.file)) || (await token.read()) !== null);
  await (isSettled ? rm(fresh) : rename(fresh, token.file));
  syncFolder(folder);
}

const NOT_LINKED = ['EEXIST', 'EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL'];

/** Gives a file a second name unless another has it. False, too, where the disk knows one name a file only. */
async function linkUnlessThere(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (NOT_LINKED.includes(errnoOf(error))) return false;
    throw error;
  }
}
