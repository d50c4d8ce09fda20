import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../bench/command_line.ts';
import { writePoseCsv } from '../bench/synthetic_recordings.ts';

/** The registry on the command line, in processes of its own. */

let folder = '';
const gestures = ['--user', 'anna', '--modality', 'gesture'];

const a3cp = (...args: string[]) => runCommand([...args, '--workspace', join(folder, 'main')]);

async function inJson(...args: string[]) {
  const { code, stdout } = await a3cp(...args, '--json');
  return { code, document: JSON.parse(stdout) as unknown };
}

const error = (code: string) => ({ error: { code, message: expect.stringMatching(/\w/) } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a3cp-registry-cli-'));
  const poses = join(folder, 'poses.csv');
  await writePoseCsv(poses, { labels: 3, takes: 60, seed: 1 });
  await a3cp('import', poses, ...gestures);
  await a3cp('train', ...gestures, '--algorithm', 'prototype', '--trials', '1');
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a version is put in use, asked for and named in the list', { timeout: 60_000 }, async () => {
  expect(await inJson('active', ...gestures)).toMatchObject({ code: 1, document: error('NO_ACTIVE_MODEL') });
  const promoted = await inJson('promote', ...gestures, '--version', '1');
  expect(promoted).toMatchObject({ code: 0, document: { version: 1, previous_version: null } });
  const [active, history, models] = await Promise.all([
    a3cp('active', ...gestures),
    a3cp('activations', ...gestures),
    a3cp('models', ...gestures),
  ]);
  expect(active).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^gesture-anna-v1 .* in use since/),
  });
  expect(history.stdout).toMatch(/v1 +none +promotion .* Better than a constant answer: 27 of 27/);
  expect(models.stdout).toMatch(/^v1 +active/m);
});

test('what is missing is wrong usage; what may not be is refused', { timeout: 60_000 }, async () => {
  const [promote, remove, prune, unknown] = await Promise.all([
    inJson('promote', ...gestures),
    inJson('delete', ...gestures, '--version', '1'),
    inJson('prune'),
    inJson('delete', ...gestures, '--version', '9', '--reason', 'Not needed'),
  ]);
  expect(promote).toMatchObject({ code: 2, document: error('USAGE') });
  expect(remove).toMatchObject({ code: 2, document: error('USAGE') });
  expect(prune).toEqual({ code: 0, document: { deleted: [] } });
  expect(unknown).toMatchObject({ code: 1, document: { error: { code: 'MODEL_UNKNOWN' } } });
});
