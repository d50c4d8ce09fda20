import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweep } from '../../../data/sweep.ts';
import { deadProcess, stamp } from '../../../data/testing/store.ts';
import { temporaryFolder, temporaryWorkspace } from '../../../data/testing/temporary.ts';
import { openApiToken } from './token.ts';

/** The token opens the API to whoever can read it, and nobody else. */

const bearer = async (file: string) => `Bearer ${(await readFile(file, 'utf8')).trim()}`;

test('it holds 256 bits, lies where scripts find it, and only its owner can read it', async () => {
  const workspace = temporaryFolder();
  const { file } = await openApiToken(workspace);
  expect(file).toBe(join(workspace, 'keys', 'api-token'));
  const secret = (await readFile(file, 'utf8')).trim();
  expect(Buffer.from(secret, 'base64url').byteLength * 8).toBe(256);
  if (process.platform === 'win32') return;
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(join(workspace, 'keys'))).mode & 0o777).toBe(0o700);
});

test('it is made once and stays from start to start', async () => {
  const workspace = temporaryFolder();
  const first = await bearer((await openApiToken(workspace)).file);
  expect(await bearer((await openApiToken(workspace)).file)).toBe(first);
  expect(await (await openApiToken(workspace)).admits(first)).toBe(true);
});

test('of many that start at the same time, all end with one, and nothing else lies there', async () => {
  const workspace = temporaryFolder();
  const tokens = await Promise.all(Array.from({ length: 20 }, () => openApiToken(workspace)));
  const secrets = await Promise.all(tokens.map((token) => token.read()));
  expect(new Set(secrets).size).toBe(1);
  expect(await readdir(join(workspace, 'keys'))).toEqual(['api-token']);
});

test('another one takes its place when asked for, and the old one opens nothing from then on', async () => {
  const workspace = temporaryFolder();
  const running = await openApiToken(workspace);
  const old = await bearer(running.file);
  await openApiToken(workspace, { renew: true });
  const fresh = await bearer(running.file);
  expect(fresh).not.toBe(old);
  expect(await running.admits(old)).toBe(false);
  expect(await running.admits(fresh)).toBe(true);
});

test.each(['', 'short\n', `${'a'.repeat(43)}\nmore\n`])('a file that holds %j is no token', async (text) => {
  const workspace = temporaryFolder();
  const token = await openApiToken(workspace);
  await writeFile(token.file, text);
  expect(await token.admits(`Bearer ${text.trim()}`)).toBe(false);
  const again = await openApiToken(workspace);
  expect(await again.admits(await bearer(again.file))).toBe(true);
});

test('nothing but the whole token behind the word Bearer is admitted', async () => {
  const token = await openApiToken(temporaryFolder());
  const good = await bearer(token.file);
  const secret = good.slice('Bearer '.length);
  expect(await token.admits(good.replace('Bearer', 'bearer'))).toBe(true);
  const refused = [
    undefined,
    '',
    'Bearer',
    'Bearer ',
    secret,
    `Basic ${secret}`,
    `Bearer${secret}`,
    `Bearer ${secret.slice(1)}`,
    `Bearer ${secret}a`,
    `Bearer ${secret.toUpperCase()}`,
    `Bearer ${secret} ${secret}`,
    `Bearer ${secret}, Bearer ${secret}`,
  ];
  for (const header of refused) expect(await token.admits(header), String(header)).toBe(false);
});

test('what a process left that was killed while it made one is cleared away at the next start', async () => {
  const { workspace, store } = temporaryWorkspace();
  const keys = join(workspace.folder, 'keys');
  await openApiToken(workspace.folder);
  await writeFile(join(keys, `.unfinished-${deadProcess()}-x`), 'half');
  sweep(workspace, store, stamp);
  expect(await readdir(keys)).toEqual(['api-token']);
});

test('where it cannot be written, the message names the file', async () => {
  const workspace = temporaryFolder();
  await writeFile(join(workspace, 'keys'), 'a file, not a folder');
  const message = expect.stringContaining(join('keys', 'api-token'));
  await expect(openApiToken(workspace)).rejects.toMatchObject({ code: 'API_TOKEN_NOT_KEPT', message });
});
