import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../data/store.ts';
import { openWorkspace } from '../data/workspace.ts';
import { runWrite } from '../data/writes/index.ts';
import { runCommand } from './bench/command_line.ts';
import { writePoseCsv } from './bench/synthetic_recordings.ts';
import { type Evaluation, evaluationSchema } from './ipc/contract.ts';

/** Versions judged and compared by the real command line, in processes of its own. */

let folder = '';
const gestures = ['--user', 'anna', '--modality', 'gesture'];
const POSES = 180;

const in_ = (workspace: string) => ['--workspace', join(folder, workspace)];

async function a3cp(workspace: string, ...args: string[]) {
  const { code, stdout } = await runCommand([...args, ...gestures, ...in_(workspace), '--json']);
  return { code, document: JSON.parse(stdout) as Record<string, unknown> };
}

async function succeed(workspace: string, ...args: string[]) {
  const { code, document } = await a3cp(workspace, ...args);
  expect({ code, document }).toMatchObject({ code: 0 });
  return document;
}

const evaluate = async (workspace: string, version = 1): Promise<Evaluation> =>
  evaluationSchema.parse(await succeed(workspace, 'evaluate', '--version', String(version)));

const refusal = (code: string) => ({ code: 1, document: { error: { code } } });

const train = (workspace: string, algorithm: string, ...more: string[]) =>
  succeed(workspace, 'train', '--algorithm', algorithm, '--trials', '1', ...more);

/** Poses of which every seventh bears the label of another, so that no model understands all. */
async function writePoses(): Promise<string> {
  const file = join(folder, 'poses.csv');
  await writePoseCsv(file, { labels: 3, takes: POSES / 3, seed: 1 });
  const rows = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const mixed = rows.map((row, i) => (i % 7 === 3 ? row.replace(/^sign\d/, `sign${(i + 1) % 3}`) : row));
  await writeFile(file, mixed.join('\n'));
  return file;
}

/** Every other recording is learned from, and the rest is the test; the other way round on the next turn. */
async function splitFile(turn: number): Promise<string> {
  const file = join(folder, `split-${turn}.csv`);
  const row = (_: unknown, i: number) =>
    `row${String(i).padStart(5, '0')},${i % 2 === turn ? 'train' : 'test'}`;
  await writeFile(file, ['id,part', ...Array.from({ length: POSES }, row)].join('\n'));
  return file;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a3cp-evaluation-'));
  const poses = await writePoses();
  for (const workspace of ['main', 'benchmarks']) await succeed(workspace, 'import', poses);
  await train('main', 'linear');
  await train('main', 'prototype');
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('evaluate', { timeout: 60_000 }, () => {
  test('works out of the files what the training said of itself, and names the recordings behind it', async () => {
    const { metrics, holdout, left_out } = await evaluate('main');
    const { models } = (await succeed('main', 'models')) as {
      models: { version: number; metrics: unknown }[];
    };
    expect(metrics).toEqual(models.find(({ version }) => version === 1)?.metrics);
    expect({ holdout, left_out }).toEqual({ holdout: null, left_out: 0 });
    expect(metrics.test?.intervals?.accuracy).not.toBeNull();
    expect(metrics.test?.probability?.ece).toBeGreaterThan(0);
    const named = (metrics.test?.confusion_cells ?? []).flatMap(({ sample_ids }) => sample_ids);
    expect(new Set(named).size).toBe(metrics.test?.samples);
  });

  test('says it to people in words', async () => {
    const { stdout } = await runCommand(['evaluate', ...gestures, '--version', '1', ...in_('main')]);
    for (const word of [
      /^test +\d+ +\d+\.\d %/m,
      /sign\d taken for sign\d/,
      /"unknown"/,
      /holdout is locked/,
    ])
      expect(stdout).toMatch(word);
  });

  test('refuses a version that there is not', async () => {
    expect(await a3cp('main', 'evaluate', '--version', '9')).toMatchObject(refusal('MODEL_UNKNOWN'));
  });
});

describe('the holdout', { timeout: 60_000 }, () => {
  const open = (workspace: string, version: number, reason: string) =>
    a3cp(workspace, 'evaluate', '--version', String(version), '--open-holdout', '--reason', reason);

  test('opens with a reason, once a version; what it showed can be read again', async () => {
    const opened = await open('main', 1, 'Three months of use');
    expect(opened).toMatchObject({
      code: 0,
      document: { holdout: { reason: 'Three months of use', metrics: { samples: 9 } } },
    });
    expect(await open('main', 1, 'Once more')).toMatchObject(refusal('HOLDOUT_ALREADY_OPENED'));
    expect((await evaluate('main')).holdout).toEqual(opened.document.holdout);
    expect((await evaluate('main', 2)).holdout).toBeNull();
  });

  test('does not open without a reason', async () => {
    const openless = ['evaluate', '--version', '2', '--open-holdout'];
    for (const reason of [[], ['--reason', ' ']]) {
      expect(await a3cp('main', ...openless, ...reason)).toMatchObject({
        code: 2,
        document: { error: { code: 'USAGE' } },
      });
    }
    expect((await evaluate('main', 2)).holdout).toBeNull();
  });

  test('stays open when the program dies between opening and figures', async () => {
    const workspace = openWorkspace(join(folder, 'main'));
    const store = openStore(workspace.storeFile);
    const stamp = { at: 1, operator_id: 'tester' };
    runWrite(store, 'operators.ensure', stamp, { operator_id: 'tester', name: 'Tester' });
    const key = { user_id: 'anna', modality: 'gesture', version: 2 } as const;
    runWrite(store, 'holdout.open', stamp, { ...key, reason: 'Then the battery was empty', sample_ids: [1] });
    store.close();
    expect(await open('main', 2, 'Again')).toMatchObject(refusal('HOLDOUT_ALREADY_OPENED'));
    expect((await evaluate('main', 2)).holdout).toMatchObject({ operator: 'Tester', metrics: null });
  });

  test('that is not formed yet, or whose model is damaged, is not opened', async () => {
    const { artifact_dir } = await train('benchmarks', 'prototype', '--split', await splitFile(0));
    expect(await open('benchmarks', 1, 'Curious')).toMatchObject(refusal('HOLDOUT_NOT_FORMED'));
    expect((await evaluate('benchmarks')).holdout).toBeNull();
    await appendFile(join(String(artifact_dir), 'model_info.json'), ' ');
    expect(await open('benchmarks', 1, 'Curious')).toMatchObject(refusal('MODEL_CHANGED'));
  });
});

describe('compare', { timeout: 60_000 }, () => {
  const compare = (...versions: number[]) =>
    a3cp('main', 'compare', ...versions.flatMap((version) => ['--version', String(version)]));

  test('judges the newer against the older on one test part, in whichever order they are named', async () => {
    const [first, turned] = [await compare(1, 2), await compare(2, 1)];
    expect(turned).toEqual(first);
    const { metrics: before } = await evaluate('main', 1);
    const { metrics: now } = await evaluate('main', 2);
    const right = (part: Evaluation['metrics']['test']) =>
      Math.round((part?.accuracy ?? 0) * (part?.samples ?? 0));
    expect(first).toMatchObject({
      code: 0,
      document: {
        ...{ version: 2, before: 1 },
        comparison: {
          ...{ samples: now.test?.samples, correct: right(now.test), correct_before: right(before.test) },
          words: expect.stringMatching(/understood, before/),
        },
        recordings: { added: 0, removed: 0 },
      },
    });
    const labels = first.document.per_label as { recordings: number; correct: number }[];
    const sumOf = (key: 'recordings' | 'correct') => labels.reduce((sum, label) => sum + label[key], 0);
    expect([sumOf('recordings'), sumOf('correct')]).toEqual([now.test?.samples, right(now.test)]);
  });

  test('asks a benchmark only what it has not seen', async () => {
    await train('main', 'prototype', '--split', await splitFile(0));
    const { document } = await compare(1, 3);
    const { samples } = document.comparison as { samples: number };
    expect(samples).toBeGreaterThan(0);
    expect(samples).toBeLessThan(27);
  });

  test('refuses a version with itself, or one that there is not', async () => {
    expect(await compare(1, 1)).toMatchObject(refusal('VERSIONS_ALIKE'));
    expect(await compare(1, 9)).toMatchObject(refusal('MODEL_UNKNOWN'));
    expect(await compare(1)).toMatchObject({ code: 2, document: { error: { code: 'USAGE' } } });
  });

  test('refuses versions without a test recording in common', async () => {
    for (const turn of [0, 1]) await train('benchmarks', 'prototype', '--split', await splitFile(turn));
    expect(await a3cp('benchmarks', 'compare', '--version', '2', '--version', '3')).toMatchObject(
      refusal('NO_COMMON_TEST'),
    );
  });
});
