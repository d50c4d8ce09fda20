import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../data/testing/temporary.ts';
import { writePoseCsv } from '../bench/synthetic_recordings.ts';
import type { CallInput, CallName, CallOutput } from '../ipc/contract.ts';
import { openProgram } from '../program.ts';

/** One request starts all that is worth training, and nothing twice. */

const anna = { user_id: 'anna', modality: 'gesture' } as const;
const quick = { algorithm: 'prototype', trials: 1 } as const;

async function openTemporaryProgram() {
  const folder = temporaryFolder();
  const program = await openProgram({ workspace: join(folder, 'workspace'), appVersion: '0.0.0' });
  onTestFinished(() => program.close());
  // The program parses each output by the contract that names its type.
  const call = <K extends CallName>(name: K, input: CallInput<K>) =>
    program.call(name, input) as Promise<CallOutput<K>>;
  const end = async ({ job_id }: { job_id: number }) => {
    const job = () => call('jobs.get', { job_id });
    await expect.poll(async () => (await job()).finished_at, { timeout: 20_000 }).not.toBeNull();
    return job();
  };
  const record = async (
    user_id: string,
    takes: number,
    facts: { consent?: 'unknown'; seed?: number } = {},
  ) => {
    const { seed = 1, ...rest } = facts;
    const path = join(folder, `${user_id}-${seed}.csv`);
    await writePoseCsv(path, { labels: 3, takes, seed });
    return end(await call('imports.start', { path, user_id, modality: 'gesture', ...rest }));
  };
  const train = async () => end(await call('training.start', { ...anna, config: quick }));
  return { call, end, record, train };
}

test('all that is ready is started, and of the rest it is said why not', async () => {
  const { call, end, record, train } = await openTemporaryProgram();
  await record('anna', 20);
  await record('ben', 20, { consent: 'unknown' });
  await record('clara', 2);
  await train();
  expect(await call('training.trigger_ready', {})).toEqual({
    started: [],
    skipped: [
      { ...anna, reason: 'trained' },
      { ...anna, user_id: 'ben', reason: 'no_consent' },
      { ...anna, user_id: 'clara', reason: 'collecting' },
    ],
  });
  await record('anna', 5, { seed: 2 });
  await record('clara', 10, { seed: 2 });
  const { started, skipped } = await call('training.trigger_ready', {});
  expect(started.map(({ user_id }) => user_id)).toEqual(['anna', 'clara']);
  expect(skipped).toEqual([{ ...anna, user_id: 'ben', reason: 'no_consent' }]);
  const pending = await call('training.trigger_ready', {});
  expect(pending.skipped.map(({ reason }) => reason).sort()).toContain('training_pending');
  expect(pending.started).toEqual([]);
  for (const job of started) {
    await call('jobs.cancel', job);
    await end(job);
  }
  expect((await call('training.trigger_ready', {})).started).toHaveLength(2);
});
