import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPolicyFile } from './policy_reading.ts';

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a3cp-policy-reading-'));
  await writeFile(at('good.json'), '\uFEFF{"policy_config_version": 1}');
  await writeFile(at('utf16.json'), '\uFEFF{"policy_config_version": 1}', 'utf16le');
  await writeFile(at('large.json'), `{"policy_config_version": 1}${' '.repeat(5_000_000)}`);
  await writeFile(at('torn.json'), '{"policy_config_version": 1,');
  await writeFile(at('wrong.json'), '{"policy_config_version": 1, "mood": 1}');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a policy may lie anywhere, under any name', async () => {
  expect(await readPolicyFile(at('good.json'))).toEqual({ policy_config_version: 1 });
});

test.each([
  ['none.json', 'PATH_NOT_FOUND'],
  ['', 'POLICY_FILE_NOT_A_FILE'],
  ['large.json', 'POLICY_FILE_TOO_LARGE'],
  ['utf16.json', 'POLICY_FILE_NOT_UTF8'],
  ['torn.json', 'POLICY_NOT_JSON'],
  ['wrong.json', 'POLICY_INVALID'],
])('"%s" is refused by its own name: %s', async (name, code) => {
  const message = expect.stringContaining(name);
  await expect(readPolicyFile(at(name))).rejects.toMatchObject({ code, message });
});
