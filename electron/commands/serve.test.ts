import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../data/testing/temporary.ts';

/** `a3cp serve` as a clinic's script starts and uses it: in a process of its own, by what it prints. */

const servedSchema = z.object({
  url: z.url(),
  api: z.object({ address: z.url(), token_file: z.string() }),
});

const bin = join(import.meta.dirname, '..', 'bin.js');

async function serve(workspace: string, ...args: string[]) {
  const command = [bin, 'serve', '--json', '--workspace', workspace, ...args];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const { api } = servedSchema.parse(JSON.parse(await firstDocument(child)));
  const token = async () => (await readFile(api.token_file, 'utf8')).trim();
  const status = async (secret: string) =>
    (await fetch(`${api.address}/status`, { headers: { authorization: `Bearer ${secret}` } })).status;
  return { child, token, status };
}

/** What is printed up to the brace that closes it. */
async function firstDocument({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of stdout ?? []) {
    text += chunk;
    if (text.endsWith('\n}\n')) break;
  }
  return text;
}

test('what serve prints is enough for a script; a new token shuts out whoever has the old one', {
  timeout: 90_000,
}, async () => {
  const workspace = join(temporaryFolder(), 'workspace');
  const first = await serve(workspace);
  const old = await first.token();
  expect(await first.status(old)).toBe(200);

  const second = await serve(workspace);
  expect(await second.token()).toBe(old);
  const third = await serve(workspace, '--new-api-token');
  const fresh = await third.token();
  expect(fresh).not.toBe(old);
  for (const { status } of [first, second, third]) {
    expect([await status(old), await status(fresh)]).toEqual([401, 200]);
  }

  for (const { child } of [first, second, third]) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  }
});
