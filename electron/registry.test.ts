import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../data/model_folder.ts';
import { writePoseCsv } from './bench/synthetic_recordings.ts';
import { type CallInput, type CallName, type CallOutput, calls, type Job } from './ipc/contract.ts';
import { openProgram, type Program } from './program.ts';

/** The registry with real models, as the window and the command line reach it. */

const anna = { user_id: 'anna', modality: 'gesture' } as const;

let folder = '';
let program: Program;

const call = async <K extends CallName>(name: K, input: CallInput<K>, asked = program) =>
  calls[name].output.parse(await asked.call(name, input)) as CallOutput<K>;

async function finish({ job_id }: { job_id: number }): Promise<Job> {
  const ended = Promise.withResolvers<Job>();
  const look = (job: Job) => job.job_id === job_id && job.finished_at !== null && ended.resolve(job);
  const stop = program.subscribe((event, payload) => event === 'job.changed' && look(payload as Job));
  look(await call('jobs.get', { job_id }));
  const job = await ended.promise.finally(stop);
  expect(job).toMatchObject({ status: 'completed' });
  return job;
}

/** Three signs; with `turned` each bears the name of another. */
async function record(name: string, takes: number, seed: number, turned = false): Promise<void> {
  const path = join(folder, `${name}.csv`);
  await writePoseCsv(path, { labels: 3, takes, seed });
  const text = await readFile(path, 'utf8');
  const other = text.replace(/^sign(\d)/gm, (_, sign) => `sign${(Number(sign) + 1) % 3}`);
  await writeFile(path, turned ? other : text);
  await finish(await call('imports.start', { path, ...anna }));
}

const train = async (algorithm: 'linear' | 'prototype' = 'linear') =>
  finish(await call('training.start', { ...anna, config: { algorithm, trials: 1 } }));

const open = (workspace: string) => openProgram({ workspace: join(folder, workspace), appVersion: '0.0.0' });

const promote = (version: number, reason?: string, asked = program) =>
  call('models.promote', { ...anna, version, ...(reason === undefined ? {} : { reason }) }, asked);

const refusal = (code: string) => expect.objectContaining({ code });

const statuses = async () =>
  (await call('models.list', anna)).models.map(({ version, status }) => `${version} ${status}`).reverse();

/** The first version learned the signs by the names of others; from the second on they are put right. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a3cp-registry-'));
  program = await open('main');
  await record('wrong', 20, 1, true);
  await train('prototype');
  await record('right', 100, 2);
  for (const algorithm of ['linear', 'prototype'] as const) await train(algorithm);
}, 60_000);

afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the version in use', { timeout: 60_000 }, () => {
  test('is none until somebody promotes one: a finished training is a candidate', async () => {
    expect(await call('models.active', anna)).toBeNull();
    expect(await statuses()).toEqual(['1 candidate', '2 candidate', '3 candidate']);
    await expect(call('models.rollback', anna)).rejects.toThrow(refusal('NOTHING_TO_GO_BACK_TO'));
  });

  test('is at first one that is better than a constant answer', async () => {
    expect(await promote(1)).toEqual({
      ...{ version: 1, model_version: 'gesture-anna-v1', previous_version: null, comparison: null },
    });
    const { activations } = await call('models.activations', anna);
    expect(activations).toMatchObject([
      {
        kind: 'promotion',
        reason: null,
        basis: { kind: 'baseline', passing: true, baseline: { samples: 9 } },
      },
    ]);
  });

  test('is weighed before anybody decides, as the decision itself will', async () => {
    const weigh = (version: number) => call('models.weigh', { ...anna, version });
    expect(await weigh(1), 'it is in use').toBeNull();
    expect(await weigh(2)).toMatchObject({ kind: 'comparison', passing: true, against: 1 });
    await expect(weigh(9)).rejects.toThrow(refusal('MODEL_UNKNOWN'));
    expect((await call('models.activations', anna)).back_to, 'nothing was in use before').toEqual([]);
    expect(await statuses(), 'weighing changes nothing').toEqual(['1 active', '2 candidate', '3 candidate']);
  });

  test('gives way to a better one', async () => {
    const { previous_version, comparison } = await promote(2);
    expect({ previous_version, comparison }).toMatchObject({
      previous_version: 1,
      comparison: { verdict: 'better', words: expect.stringMatching(/^Better/) },
    });
    expect(await statuses()).toEqual(['1 archived', '2 active', '3 candidate']);
    const datasets = (await call('users.list', {})).users.flatMap((user) => user.datasets);
    expect(datasets).toMatchObject([{ latest_version: 3, active_version: 2 }]);
  });

  test('gives way to a worse one only with a reason, and says what was found', async () => {
    const refused = await promote(1).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'PROMOTION_NEEDS_REASON',
      message: expect.stringMatching(/Worse: \d+ of \d+ understood/),
      details: { comparison: { verdict: 'worse' }, previous_version: 2 },
    });
    expect(await statuses()).toEqual(['1 archived', '2 active', '3 candidate']);
    expect(await promote(1, 'She uses the old names again')).toMatchObject({ previous_version: 2 });
    const { activations } = await call('models.activations', anna);
    expect(activations[0]).toMatchObject({
      ...{ reason: 'She uses the old names again', version: 1 },
      basis: { kind: 'comparison', passing: false, against: 2 },
    });
  });

  test('is taken back in one step, and further back in the next', async () => {
    const rollback = () => call('models.rollback', anna);
    expect(await call('models.activations', anna)).toMatchObject({ back_to: [2] });
    expect(await rollback()).toMatchObject({ version: 2, previous_version: 1 });
    expect(await rollback()).toMatchObject({ version: 1, previous_version: 2 });
    await expect(rollback()).rejects.toThrow(refusal('NOTHING_TO_GO_BACK_TO'));
    await promote(2);
  });

  test('is described for a device as A3CP’s registry has it', async () => {
    const entry = await call('models.active', anna);
    const { models } = await call('models.list', anna);
    const model = models.find(({ version }) => version === 2);
    expect(entry).toMatchObject({
      ...{ ...anna, version: 2, model_version: 'gesture-anna-v2', status: 'active', synthetic: false },
      ...{ model_artifact_path: model?.artifact_dir, weights_sha256: model?.weights_sha256 },
      ...{
        labels: ['sign0', 'sign1', 'sign2'],
        config: { algorithm: 'linear' },
        rejection: expect.anything(),
      },
    });
    const listed = entry?.files.map(({ path }) => path) ?? [];
    expect([...listed, 'manifest.json'].sort()).toEqual(listFiles(entry?.model_artifact_path ?? ''));
  });

  test('changes once where two decide at the same moment', async () => {
    const other = await open('main');
    const both = await Promise.allSettled([promote(3, 'Mine'), promote(1, 'No, mine', other)]);
    await other.close();
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'PROMOTION_OUTDATED' },
    });
    await promote(2, 'Back to where we were');
  });
});

describe('a version that was tampered with', { timeout: 60_000 }, () => {
  const directory = async (version: number) => {
    const { models } = await call('models.list', anna);
    return models.find((model) => model.version === version)?.artifact_dir ?? '';
  };

  async function withChanged(file: string, check: () => Promise<void>): Promise<void> {
    const bytes = readFileSync(file);
    const middle = bytes.length >> 1;
    writeFileSync(
      file,
      bytes.map((byte, i) => (i === middle ? byte ^ 1 : byte)),
    );
    await check().finally(() => writeFileSync(file, bytes));
  }

  test('is not promoted, loaded or called whole, whichever byte it is', async () => {
    const candidate = await directory(3);
    for (const path of listFiles(candidate)) {
      await withChanged(join(candidate, path), async () => {
        const changed = refusal('MODEL_CHANGED');
        await expect(promote(3, 'Anyway'), path).rejects.toThrow(changed);
        await expect(call('models.evaluate', { ...anna, version: 3 }), path).rejects.toThrow(changed);
        expect(await call('models.verify', { folder: join(folder, 'main') }), path).toMatchObject({
          ok: false,
        });
      });
    }
    expect(await call('models.verify', { folder: join(folder, 'main') })).toMatchObject({ ok: true });
  });

  test('is not given to a device, and a reason is needed to replace it, for nothing can be compared', async () => {
    await withChanged(join(await directory(2), 'model_info.json'), async () => {
      await expect(call('models.active', anna)).rejects.toThrow(refusal('MODEL_CHANGED'));
      await expect(promote(3)).rejects.toMatchObject({
        code: 'PROMOTION_NEEDS_REASON',
        details: { comparison: null, basis: { kind: 'nothing', code: 'MODEL_CHANGED' } },
      });
    });
  });

  test('is passed over when going back', async () => {
    await promote(3, 'To have something to go back from');
    await withChanged(join(await directory(2), 'model_info.json'), async () => {
      await expect(call('models.rollback', { ...anna, version: 2 })).rejects.toThrow(
        refusal('MODEL_CHANGED'),
      );
      expect(await call('models.rollback', anna)).toMatchObject({ version: 1 });
    });
    await promote(2, 'Whole again');
  });
});

describe('versions that nobody needs', { timeout: 60_000 }, () => {
  test('are deleted with a reason, files and all', async () => {
    const { models } = await call('models.list', anna);
    const file = models.find(({ version }) => version === 3)?.artifact_dir ?? '';
    await expect(call('models.delete', { ...anna, version: 3, reason: ' ' })).rejects.toThrow(/why/);
    expect(await call('models.delete', { ...anna, version: 3, reason: 'Tried only' })).toEqual({
      version: 3,
    });
    expect(existsSync(file)).toBe(false);
    expect(await statuses()).toEqual(['1 archived', '2 active']);
    await expect(promote(3, 'Please')).rejects.toThrow(refusal('MODEL_UNKNOWN'));
  });

  test('go after a training, as the setting says; the one to go back to stays', async () => {
    await call('settings.set', { keep_versions: 1 });
    await train('prototype');
    await expect.poll(statuses).toEqual(['1 archived', '2 active', '4 candidate']);
    await train('prototype');
    await expect.poll(statuses).toEqual(['1 archived', '2 active', '5 candidate']);
    const superfluous = join(folder, 'main', 'models', 'anna', 'gesture', 'v4');
    await expect.poll(() => existsSync(superfluous)).toBe(false);
    expect(await call('models.prune', {})).toEqual({ deleted: [] });
  });
});
