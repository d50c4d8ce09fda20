import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import {
  exportResultSchema,
  importResultSchema,
  trainResultSchema,
  verifyResultSchema,
} from '../../data/schema.ts';
import { table } from '../commands/output.ts';
import { failureOf, runCommand } from './command_line.ts';
import { PARITY, type Protocol, protocols, TRAIN_SECONDS } from './learning_protocols.ts';

/**
 * `npm run check:real`: what the automatic choice reaches on real recordings, and that it repeats, exports and
 * verifies, through the real command line.
 */

/** Enough for every algorithm that is not slow to be tried, and no clock, so that one seed gives one result. */
const TRIALS = '8';

const dataFolder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

interface RunFigures {
  user: string;
  split: string;
  test_accuracy: number;
  /** Wall time of the slowest train command. */
  train_seconds: number;
  /** Two runs with one seed and so many trials gave the same weights. */
  reproducible: boolean;
  verified: boolean;
  parity: number;
}

interface DatasetFigures {
  dataset: string;
  recordings: number;
  test_accuracy: number;
  required_accuracy: number;
  runs: RunFigures[];
  ok: boolean;
}

async function checkProtocol(protocol: Protocol, workspace: string): Promise<DatasetFigures> {
  const { data, modality, source, required, users, splits } = protocol;
  const imported = await run(workspace, ['import', join(dataFolder, source), '--modality', modality]);
  const runs: RunFigures[] = [];
  for (const user of users) {
    for (const split of splits) runs.push(await checkRun(protocol, { user, split, workspace }));
  }
  const test_accuracy = runs.reduce((sum, one) => sum + one.test_accuracy, 0) / runs.length;
  return {
    dataset: `${data}, ${protocol.protocol}`,
    recordings: importResultSchema.parse(imported.document).accepted,
    test_accuracy,
    required_accuracy: required,
    runs,
    ok: test_accuracy >= required && runs.every(isSound),
  };
}

function isSound({ train_seconds, reproducible, verified, parity }: RunFigures): boolean {
  return train_seconds < TRAIN_SECONDS && reproducible && verified && parity <= PARITY;
}

async function checkRun(
  { modality }: Protocol,
  { user, split, workspace }: { user: string; split: string; workspace: string },
): Promise<RunFigures> {
  const key = ['--user', user, '--modality', modality];
  const train = async (seed: string) => {
    const limits = ['--seed', seed, '--trials', TRIALS, '--split', join(dataFolder, split)];
    const { document, seconds } = await run(workspace, ['train', ...key, ...limits]);
    return { ...trainResultSchema.parse(document), seconds };
  };
  const [first, again] = [await train('1'), await train('1')];
  const to = join(workspace, 'exported', user);
  const exported = await run(workspace, ['export', ...key, '--version', String(first.version), '--to', to]);
  const { folder, parity } = exportResultSchema.parse(exported.document);
  const verified = await run(workspace, ['verify', folder]);
  return {
    ...{ user, split },
    test_accuracy: first.metrics.test?.accuracy ?? 0,
    train_seconds: Math.max(first.seconds, again.seconds),
    reproducible: first.weights_sha256 === again.weights_sha256,
    verified: verifyResultSchema.parse(verified.document).ok,
    parity: Math.max(...parity.map(({ max_difference }) => max_difference)),
  };
}

async function run(
  workspace: string,
  args: readonly string[],
): Promise<{ document: unknown; seconds: number }> {
  const end = await runCommand([...args, '--workspace', workspace, '--json']);
  const failure = failureOf(end);
  if (failure !== undefined) throw new Error(failure);
  return { document: JSON.parse(end.stdout), seconds: end.milliseconds / 1000 };
}

function inWords(results: readonly DatasetFigures[]): string {
  const rows = results.flatMap(({ dataset, required_accuracy, runs }) =>
    runs.map((one) => [
      dataset,
      one.user,
      basename(one.split),
      one.test_accuracy.toFixed(4),
      required_accuracy,
      one.train_seconds.toFixed(1),
      one.reproducible ? 'yes' : 'NO',
      one.verified ? 'yes' : 'NO',
      one.parity.toExponential(1),
    ]),
  );
  const heading = [
    'dataset',
    'user',
    'split',
    'test accuracy',
    'required (mean)',
    'train s',
    'reproducible',
    'verified',
  ];
  return table([[...heading, 'parity'], ...rows]);
}

async function main(options: { json?: boolean }): Promise<number> {
  if (!existsSync(dataFolder)) {
    const reason = 'Nothing was checked: there is no folder ../shared/data beside this repository.';
    console.log(options.json ? JSON.stringify({ checked: false, reason }) : reason);
    return 0;
  }
  const results: DatasetFigures[] = [];
  for (const protocol of protocols) {
    console.error(`${protocol.data}, ${protocol.protocol} …`);
    results.push(await inFreshWorkspace((workspace) => checkProtocol(protocol, workspace)));
  }
  const ok = results.every((result) => result.ok);
  console.log(options.json ? JSON.stringify({ checked: true, ok, results }, null, 2) : inWords(results));
  return ok ? 0 : 1;
}

/** Each protocol has a workspace of its own, since two sources may name one person alike. */
async function inFreshWorkspace<T>(work: (workspace: string) => Promise<T>): Promise<T> {
  const workspace = await mkdtemp(join(tmpdir(), 'a3cp-real-data-'));
  try {
    return await work(workspace);
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

const command = new Command('check:real').option('--json', 'one JSON document on standard output');
process.exitCode = await main(command.parse().opts());
