import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../bench/command_line.ts';
import { writePoseCsv } from '../bench/synthetic_recordings.ts';

const gestures = ['--user', 'anna', '--modality', 'gesture'];

async function workspaceWithFewPoses() {
  const folder = await mkdtemp(join(tmpdir(), 'a3cp-jobs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const run = async (...args: string[]) => {
    const command = await runCommand([...args, '--workspace', join(folder, 'workspace')]);
    return { ...command, document: () => JSON.parse(command.stdout) };
  };
  const path = join(folder, 'poses.csv');
  await writePoseCsv(path, { labels: 3, takes: 2, seed: 1 });
  await run('import', path, ...gestures);
  return run;
}

test('jobs are listed, shown with their log and error, tried again, and told apart', {
  timeout: 60_000,
}, async () => {
  const run = await workspaceWithFewPoses();
  expect((await run('train', ...gestures)).code).toBe(1);
  const words = await run('jobs');
  expect(words.stdout).toMatch(/2 +train +anna gesture +normal +failed: QC_GATE_BLOCKED/);
  const shown = await run('jobs', 'show', '2', '--json');
  expect(shown.document()).toMatchObject({
    ...{ job_id: 2, status: 'failed', attempts: 1, error: { stack: expect.stringContaining(' at ') } },
    log: [{ attempt: 1, line: 0, text: expect.stringMatching(/^Stopped: /) }],
  });
  const again = await run('jobs', 'retry', '2', '--json');
  expect(again).toMatchObject({ code: 1 });
  expect(
    (await run('jobs', 'list', '--status', 'failed', '--limit', '1', '--json')).document(),
  ).toMatchObject({
    ...{ jobs: [{ job_id: 3, retry_of: 2, status: 'failed' }], next: 3 },
  });
  const newest = await run('jobs', '--limit', '1');
  expect(newest.stdout, 'that there are more is said').toContain(
    'These are the newest 1. --limit shows more',
  );
  expect(words.stdout).not.toContain('These are the newest');
  expect((await run('jobs', 'cancel', '3', '--json')).document()).toMatchObject({ status: 'failed' });
  expect(await run('jobs', 'show', '--json')).toMatchObject({ code: 2 });
  expect((await run('jobs', 'show', '99', '--json')).document()).toMatchObject({
    error: { code: 'JOB_UNKNOWN' },
  });
});
