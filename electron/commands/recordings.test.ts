import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../bench/command_line.ts';
import { writePoseCsv } from '../bench/synthetic_recordings.ts';

/** Recordings put right on the command line, in processes of its own. */

let folder = '';
const gestures = ['--user', 'anna', '--modality', 'gesture'];
const recordings = (...args: string[]) =>
  runCommand(['recordings', ...args, '--workspace', join(folder, 'main')]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a3cp-recordings-cli-'));
  const poses = join(folder, 'poses.csv');
  await writePoseCsv(poses, { labels: 2, takes: 4, seed: 1 });
  await runCommand(['import', poses, ...gestures, '--workspace', join(folder, 'main')]);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a recording is labelled, taken out and let in again, and each is taken back', {
  timeout: 60_000,
}, async () => {
  const labelled = await recordings('label', '1', '2', '--label', 'sign9');
  expect(labelled).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('2 recordings labelled “sign9”'),
  });
  await recordings('exclude', '2', '--reason', 'A truck went by');
  const [ninth, excluded] = await Promise.all([
    recordings('list', ...gestures, '--label', 'sign9', '--json'),
    recordings('list', ...gestures, '--show', 'excluded'),
  ]);
  expect(JSON.parse(ninth.stdout)).toMatchObject({
    total: 2,
    recordings: [
      { sample_id: 1, label_status: 'corrected' },
      { sample_id: 2, label_status: 'rejected' },
    ],
  });
  expect(excluded.stdout).toMatch(/^2 .* taken out: A truck went by$/m);
  expect((await recordings('undo', '1', '--json')).stdout).toContain('EDIT_OVERTAKEN');
  expect(await recordings('include', '2')).toMatchObject({ code: 0 });
  const edits = await recordings('edits', ...gestures);
  expect(edits.stdout.trim().split('\n')).toHaveLength(4);
});

test('what is missing is asked for, and a list of nothing says so', { timeout: 60_000 }, async () => {
  const [nobody, nothing, unreasoned, many, none] = await Promise.all([
    recordings('list', '--modality', 'gesture'),
    recordings('label', '--label', 'sign1'),
    recordings('exclude', '3'),
    recordings('undo', '1', '2'),
    recordings('list', ...gestures, '--label', 'sign8'),
  ]);
  for (const { code, stderr } of [nobody, nothing, unreasoned, many]) {
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('USAGE') });
  }
  expect(none).toMatchObject({ code: 0, stdout: 'No such recordings.\n' });
});
