import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../data/testing/temporary.ts';
import { writePoseCsv } from './bench/synthetic_recordings.ts';
import type { CallInput, CallName, CallOutput, Job } from './ipc/contract.ts';
import { openProgram, type ProgramOptions } from './program.ts';
import { sourceThreadUrls } from './threads/urls.ts';

/** The scheduler in the program, with its thread, its policy and its log. */

const anna = { user_id: 'anna', modality: 'gesture' } as const;

async function openIn(folder: string, options: Partial<ProgramOptions> = {}) {
  const program = await openProgram({
    workspace: join(folder, 'workspace'),
    appVersion: '0.0.0',
    ...options,
  });
  onTestFinished(() => program.close());
  // The program parses each output by the contract that names its type.
  const call = <K extends CallName>(name: K, input: CallInput<K>) =>
    program.call(name, input) as Promise<CallOutput<K>>;
  const topics: string[] = [];
  program.subscribe((event, payload) => {
    if (event === 'store.changed') topics.push(...(payload as { topics: string[] }).topics);
  });
  return { program, call, topics };
}

type Opened = Awaited<ReturnType<typeof openIn>>;

async function importPoses({ call }: Opened, folder: string): Promise<void> {
  const path = join(folder, 'poses.csv');
  await writePoseCsv(path, { labels: 3, takes: 20, seed: 1 });
  await untilEnded(call, (await call('imports.start', { path, ...anna })).job_id);
}

async function untilEnded(call: Opened['call'], job_id: number): Promise<Job> {
  await expect.poll(async () => (await call('jobs.get', { job_id })).finished_at).not.toBeNull();
  return call('jobs.get', { job_id });
}

async function makeAutomatic({ call }: Opened): Promise<void> {
  const { policy } = await call('policy.get', {});
  const based_on = policy.policy_config_version;
  await call('policy.save', { policy: { ...policy, mode: 'automatic' }, based_on });
}

test('a pass recommends with its numbers, tells the screens, and its log line stands in the file', async () => {
  const folder = temporaryFolder();
  const opened = await openIn(folder, { works: 'own' });
  await importPoses(opened, folder);
  const { pass } = await opened.call('retraining.pass', {});
  expect(pass).toMatchObject({ pairs: 1, looked_at: 1 });
  const reason = 'Enough new samples (60 >= 50)';
  expect(await opened.call('retraining.recommendations', {})).toMatchObject({
    recommendations: [{ ...anna, outcome: 'advise', reason }],
    last_pass: pass,
    next_pass_at: null,
  });
  await expect.poll(() => opened.topics).toContain('retraining');
  const log = readFileSync(join(folder, 'workspace', 'logs', 'system', 'retraining_log.jsonl'), 'utf8');
  expect(
    log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([{ user_id: 'anna', trigger_reason: reason, num_new_samples: 60, outcome: 'advise' }]);
});

test('a dry run and a decision tell the same as a pass, and leave nothing behind', async () => {
  const folder = temporaryFolder();
  const opened = await openIn(folder, { works: 'own' });
  await importPoses(opened, folder);
  const { decisions } = await opened.call('retraining.dry_run', {});
  const { decision, policy } = await opened.call('retraining.decision', anna);
  expect(decisions).toMatchObject([{ outcome: 'advise', request: { ...anna, policy_config_version: 1 } }]);
  expect([decision.outcome, policy.rules.min_new_samples]).toEqual(['advise', 50]);
  expect(await opened.call('retraining.recommendations', {})).toMatchObject({
    last_pass: null,
    recommendations: [],
  });
});

test('two programs on one workspace ask for one training between them, and each can take it', async () => {
  const folder = temporaryFolder();
  const [one, other] = [await openIn(folder, { works: 'own' }), await openIn(folder, { works: 'own' })];
  await importPoses(one, folder);
  await makeAutomatic(one);
  const passes = await Promise.all([one, other, one, other].map(({ call }) => call('retraining.pass', {})));
  const requested = passes.flatMap((pass) => pass.requested);
  expect(requested).toHaveLength(1);
  const { jobs } = await other.call('jobs.list', {});
  const trainings = jobs.filter(({ kind }) => kind === 'train');
  expect(trainings).toMatchObject([{ job_id: requested[0]?.job_id, status: 'queued' }]);
});

test('what was asked for automatically is trained, weighed and put in use, where the policy says so', async () => {
  const folder = temporaryFolder();
  const trainer = new URL('./scheduler/testing_quick_trainer.ts', import.meta.url);
  const opened = await openIn(folder, { threads: { ...sourceThreadUrls, trainer } });
  await importPoses(opened, folder);
  const { policy } = await opened.call('policy.get', {});
  const automatic = { ...policy, mode: 'automatic', promotion: 'if_better' } as const;
  await opened.call('policy.save', { policy: automatic, based_on: policy.policy_config_version });
  // This pass asks, or the one before it did that the program made by itself.
  await opened.call('retraining.pass', {});
  const { jobs } = await opened.call('jobs.list', { limit: 1 });
  expect(jobs).toMatchObject([{ ...anna, kind: 'train' }]);
  await untilEnded(opened.call, jobs[0]?.job_id ?? 0);
  await opened.call('retraining.pass', {});
  await expect
    .poll(async () => (await opened.call('models.list', anna)).models.map(({ status }) => status))
    .toEqual(['active']);
  const { activations } = await opened.call('models.activations', anna);
  expect(activations).toMatchObject([
    { reason: expect.stringContaining('version 2 of the retraining policy') },
  ]);
});

test('a cron expression that cannot be read is refused with an example, and nothing is changed', async () => {
  const { call } = await openIn(temporaryFolder(), { works: 'own' });
  await expect(call('settings.set', { scheduler_cron: 'hourly', keep_versions: 3 })).rejects.toMatchObject({
    code: 'CRON_INVALID',
    message: expect.stringContaining('"0 * * * *" for every hour'),
  });
  expect(await call('settings.get', {})).toMatchObject({ scheduler_cron: '0 * * * *', keep_versions: 10 });
});
