import { execFileSync, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { deadProcess } from '../testing/store.ts';
import { temporaryFolder } from '../testing/temporary.ts';
import {
  clearUnfinishedKeys,
  fingerprintFrom,
  signingKeyFile as keyFile,
  keysFolder,
  signingKey,
  workspaceFingerprint,
} from './key.ts';
import { fingerprintOf } from './signature.ts';

test('a workspace has one key, made when it is first needed, that only its owner may read', () => {
  const workspace = temporaryFolder();
  expect(workspaceFingerprint(workspace)).toBeNull();
  const first = fingerprintOf(signingKey(workspace).publicKey);
  expect(fingerprintOf(signingKey(workspace).publicKey)).toBe(first);
  expect(workspaceFingerprint(workspace)).toBe(first);
  expect(statSync(keyFile(workspace)).mode & 0o777).toBe(0o600);
  expect(statSync(keysFolder(workspace)).mode & 0o777).toBe(0o700);
  expect(readFileSync(keyFile(workspace), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  expect(readdirSync(keysFolder(workspace))).toEqual(['signing.pem']);
});

test('two workspaces have two keys', () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  expect(fingerprintOf(signingKey(one).publicKey)).not.toBe(fingerprintOf(signingKey(other).publicKey));
});

test('processes that need it at the same moment end with the same key', async () => {
  const workspace = temporaryFolder();
  const [key, signature] = ['./key.ts', './signature.ts'].map((file) => new URL(file, import.meta.url).href);
  const program = `import { signingKey } from '${key}'; import { fingerprintOf } from '${signature}';
    process.stdout.write('ready'); process.stdin.once('data', () => {
      console.log(' ' + fingerprintOf(signingKey(${JSON.stringify(workspace)}).publicKey)); process.exit(); });`;
  const processes = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  const said = processes.map(({ stdout }) => text(stdout));
  await Promise.all(processes.map(({ stdout }) => once(stdout, 'readable')));
  for (const { stdin } of processes) stdin.end('go');
  const fingerprint = (await Promise.all(said)).map((words) => words.split(' ')[1]?.trim());
  expect(new Set(fingerprint)).toEqual(new Set([workspaceFingerprint(workspace)]));
  expect(readdirSync(keysFolder(workspace))).toEqual(['signing.pem']);
});

test('a key that was damaged is refused with what to do, and never replaced unasked', () => {
  const workspace = temporaryFolder();
  mkdirSync(keysFolder(workspace));
  writeFileSync(keyFile(workspace), 'damaged');
  expect(() => signingKey(workspace)).toThrow(expect.objectContaining({ code: 'SIGNING_KEY_DAMAGED' }));
  expect(workspaceFingerprint(workspace)).toBeNull();
  expect(readFileSync(keyFile(workspace), 'utf8')).toBe('damaged');
});

test('a key for something else is no signing key', () => {
  const workspace = temporaryFolder();
  mkdirSync(keysFolder(workspace));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(keyFile(workspace), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  expect(() => signingKey(workspace)).toThrow(expect.objectContaining({ code: 'SIGNING_KEY_DAMAGED' }));
});

test('where no key can be made, the workspace is named, not the stick', () => {
  const workspace = join(temporaryFolder(), 'file');
  writeFileSync(workspace, '');
  expect(() => signingKey(workspace)).toThrow(expect.objectContaining({ code: 'SIGNING_KEY_NOT_WRITABLE' }));
});

test('what a process that died left half-made is cleared away', () => {
  const workspace = temporaryFolder();
  signingKey(workspace);
  writeFileSync(join(keysFolder(workspace), `.unfinished-${deadProcess()}-some-uuid`), 'half a key');
  clearUnfinishedKeys(workspace, () => true);
  expect(readdirSync(keysFolder(workspace))).toEqual(['signing.pem']);
});

test('a key is named by its fingerprint, however it is written, or by a file with it', () => {
  const workspace = temporaryFolder();
  const { publicKey } = signingKey(workspace);
  const fingerprint = fingerprintOf(publicKey);
  const pairs = fingerprint.toUpperCase().match(/../g)?.join(':') ?? '';
  expect(fingerprintFrom(pairs)).toBe(fingerprint);
  const file = join(workspace, 'public.pem');
  writeFileSync(file, publicKey.export({ type: 'spki', format: 'pem' }));
  expect(fingerprintFrom(file)).toBe(fingerprint);
  const refusal = expect.objectContaining({ code: 'KEY_UNREADABLE' });
  expect(() => fingerprintFrom(join(workspace, 'nowhere.pem'))).toThrow(refusal);
});

test('OpenSSL says the same fingerprint (skipped where there is none)', ({ skip }) => {
  const workspace = temporaryFolder();
  const fingerprint = fingerprintOf(signingKey(workspace).publicKey);
  try {
    const der = execFileSync('openssl', ['pkey', '-in', keyFile(workspace), '-pubout', '-outform', 'DER']);
    const said = execFileSync('openssl', ['dgst', '-sha256', '-r'], { input: der, encoding: 'utf8' });
    expect(said.split(' ')[0]).toBe(fingerprint);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') skip();
    throw error;
  }
});
