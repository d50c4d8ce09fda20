import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from './bench/command_line.ts';
import { writePoseCsv, writeWavFolder } from './bench/synthetic_recordings.ts';

/** The command line as a user's shell runs it: in a process of its own, on a workspace of its own. */

let folder = '';
let poses = '';
let words = '';
const gestures = ['--user', 'anna', '--modality', 'gesture'];
/** One configuration: what is tested here is not the race. */
const network = ['--algorithm', 'mlp', '--trials', '1'];
const POSES = 180;
const WORDS = 60;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a3cp-cli-'));
  poses = join(folder, 'poses.csv');
  words = join(folder, 'words');
  await writePoseCsv(poses, { labels: 3, takes: POSES / 3, seed: 1 });
  await writeWavFolder(words, { labels: 3, takes: WORDS / 3, seed: 2, seconds: 0.3 });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs `a3cp <args> --json` and returns the one document that it prints; anything beside it fails the test. */
async function a3cp(
  workspace: string,
  ...args: string[]
): Promise<{ code: number | null; document: unknown }> {
  const { code, stdout } = await runCommand([...args, '--workspace', join(folder, workspace), '--json']);
  return { code, document: JSON.parse(stdout) };
}

/** The same for a command that must succeed. */
async function succeed(workspace: string, ...args: string[]): Promise<Record<string, unknown>> {
  const { code, document } = await a3cp(workspace, ...args);
  expect({ code, document }).toMatchObject({ code: 0, document: expect.any(Object) });
  return document as Record<string, unknown>;
}

const error = (code: string) => ({ error: { code, message: expect.stringMatching(/\w/) } });

describe('the main job', { timeout: 60_000 }, () => {
  const importPoses = () => succeed('main', 'import', poses, ...gestures);
  const train = (seed: number) => succeed('main', 'train', ...gestures, ...network, '--seed', String(seed));

  test('brings recordings in, and bringing them in again adds nothing', async () => {
    const nothing = { rejected: [], skipped: 0 };
    expect(await importPoses()).toMatchObject({ accepted: POSES, duplicates: 0, ...nothing });
    expect(await importPoses()).toMatchObject({ accepted: 0, duplicates: POSES, ...nothing });
    expect(await succeed('main', 'users')).toMatchObject({
      users: [{ user_id: 'anna', datasets: [{ modality: 'gesture', samples: POSES, labels: 3 }] }],
    });
    expect(await succeed('main', 'dataset', ...gestures)).toMatchObject({ summary: { samples: POSES } });
  });

  test('trains a version at a time; a seed fixes its weights to the bit', async () => {
    const [first, again, other] = [await train(1), await train(1), await train(2)];
    expect([first.version, again.version, other.version]).toEqual([1, 2, 3]);
    expect(first).toMatchObject({
      weights_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      artifact_dir: expect.any(String),
      seconds: expect.any(Number),
      metrics: { test: { accuracy: expect.any(Number), macro_f1: expect.any(Number) } },
    });
    expect(again.weights_sha256).toBe(first.weights_sha256);
    expect(other.weights_sha256).not.toBe(first.weights_sha256);
    expect(await succeed('main', 'models', ...gestures)).toMatchObject({
      models: [{ version: 3 }, { version: 2 }, { version: 1, benchmark: false }],
    });
  });

  test('exports the newest version or the one that is named, and verifies what lies there', async () => {
    const to = join(folder, 'stick');
    expect(await succeed('main', 'export', ...gestures, '--to', to)).toMatchObject({ version: 3 });
    const exported = await succeed('main', 'export', ...gestures, '--version', '1', '--to', to);
    expect(exported).toMatchObject({ version: 1, folder: expect.stringContaining(to) });
    const place = String(exported.folder);
    expect(await succeed('main', 'verify', place)).toMatchObject({ ok: true, problems: [] });
    await appendFile(join(place, 'model_info.json'), ' ');
    expect(await a3cp('main', 'verify', place)).toMatchObject({
      code: 1,
      document: { ok: false, problems: [{ path: 'model_info.json', problem: 'changed' }] },
    });
  });
});

test('qc says what it found; what blocks a training is printed too, and exits with 1', {
  timeout: 60_000,
}, async () => {
  await succeed('qc', 'import', poses, ...gestures);
  expect(await succeed('qc', 'qc', ...gestures)).toMatchObject({
    status: 'WARNING',
    trainable: POSES,
    findings: [{ code: 'NO_SESSIONS', status: 'WARNING', count: POSES }],
  });
  const oneLabel = join(folder, 'one_label.csv');
  await writePoseCsv(oneLabel, { labels: 1, takes: 12, seed: 3 });
  const ben = ['--user', 'ben', '--modality', 'gesture'];
  await succeed('qc', 'import', oneLabel, ...ben);
  expect(await a3cp('qc', 'qc', ...ben)).toMatchObject({
    code: 1,
    document: { status: 'FAILED', findings: [{ code: 'TOO_FEW_CLASSES', status: 'FAILED' }, {}] },
  });
});

test('a split file makes a benchmark, which says so', { timeout: 60_000 }, async () => {
  const split = join(folder, 'split.csv');
  const parts = ['train', 'train', 'train', 'validation', 'test'];
  const row = (_: unknown, i: number) => `row${String(i).padStart(5, '0')},${parts[i % 5]}`;
  await writeFile(split, ['id,part', ...Array.from({ length: POSES }, row)].join('\n'));
  await succeed('split', 'import', poses, ...gestures);
  expect(await succeed('split', 'train', ...gestures, ...network, '--split', split)).toMatchObject({
    benchmark: true,
    samples: { train: 108, validation: 36, test: 36 },
  });
  expect(await succeed('split', 'models', ...gestures)).toMatchObject({ models: [{ benchmark: true }] });
});

test('an import and a training share a workspace at the same time', { timeout: 60_000 }, async () => {
  await succeed('shared', 'import', poses, ...gestures);
  const spoken = ['--user', 'ben', '--modality', 'speech'];
  const [trained, imported] = await Promise.all([
    succeed('shared', 'train', ...gestures, ...network),
    succeed('shared', 'import', words, ...spoken),
  ]);
  expect(trained).toMatchObject({ version: 1 });
  expect(imported).toMatchObject({ accepted: WORDS, rejected: [] });
});

describe('a refusal prints its error as the one document and exits with 1', { timeout: 60_000 }, () => {
  test.for([
    ['nobody of that name', 'DATASET_UNKNOWN', ['train', '--user', 'nobody', '--modality', 'gesture']],
    ['nobody to look through', 'DATASET_UNKNOWN', ['qc', '--user', 'nobody', '--modality', 'gesture']],
    ['nobody to show', 'DATASET_UNKNOWN', ['dataset', '--user', 'nobody', '--modality', 'gesture']],
    ['nothing at the path', 'PATH_NOT_FOUND', ['import', 'no/such/folder', '--modality', 'sound']],
    ['poses said to be speech', 'IMPORT_MODALITY', ['import', 'poses.csv', '--modality', 'speech']],
    ['no model to export', 'MODEL_UNKNOWN', ['export', ...gestures, '--to', 'stick']],
  ] as const)('%s', async ([, code, args]) => {
    const placed = args.map((arg) => (arg === 'poses.csv' ? poses : arg));
    expect(await a3cp('refused', ...placed)).toMatchObject({ code: 1, document: error(code) });
  });
});

describe('wrong usage prints its error as the one document and exits with 2', { timeout: 60_000 }, () => {
  test.for([
    ['no command', []],
    ['an unknown command', ['levitate']],
    ['an unknown option', ['users', '--levitate']],
    ['a missing option', ['train', '--user', 'anna']],
    ['a missing argument', ['import', '--modality', 'speech']],
    ['a modality that there is none of', ['dataset', '--user', 'anna', '--modality', 'dance']],
    ['a version that is none', ['evaluate', ...gestures, '--version', '0']],
    ['one version to compare', ['compare', ...gestures, '--version', '1']],
    ['a seed that is no number', ['train', ...gestures, '--seed', 'x']],
    ['a port that there is none of', ['serve', '--port', '65536']],
    ['a format that there is none of', ['import', '.', '--modality', 'speech', '--format', 'tape']],
  ] as const)('%s', async ([, args]) => {
    expect(await a3cp('wrong', ...args)).toMatchObject({
      code: 2,
      document: { error: { code: expect.stringMatching(/^(USAGE|INVALID_INPUT)$/) } },
    });
  });
});

describe('for people', { timeout: 60_000 }, () => {
  test('results are words on standard output', async () => {
    const env = { ...process.env, A3CP_WORKSPACE: join(folder, 'words-for-people') };
    const end = await runCommand(['users'], env);
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout).toMatch(/^Nobody yet\..*\n$/);
  });

  test('errors are words on standard error, without a stack trace', async () => {
    const end = await runCommand(['dataset', ...gestures, '--workspace', join(folder, 'refused')]);
    expect(end).toMatchObject({ code: 1, stdout: '' });
    expect(end.stderr).toMatch(/^There are no gesture recordings of "anna".*\n$/);
  });

  test('what commander says of wrong usage ends as a sentence, before where help is', async () => {
    const { stderr } = await runCommand(['train', '--user', 'anna']);
    expect(stderr).toContain("'--modality <modality>' not specified. See a3cp --help.");
  });

  test('help is no error', async () => {
    const { code, stdout } = await runCommand(['--help']);
    expect(code).toBe(0);
    for (const command of [
      'import',
      'users',
      'dataset',
      'train',
      'models',
      'evaluate',
      'compare',
      'export',
      'verify',
      'demo',
      'serve',
    ])
      expect(stdout).toContain(`  ${command}`);
  });
});
