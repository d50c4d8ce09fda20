import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import {
  exportResultSchema,
  importResultSchema,
  trainResultSchema,
  verifyResultSchema,
} from '../../data/schema.ts';
import { table } from '../commands/output.ts';
import { failureOf, runCommand } from './command_line.ts';
import { PARITY, type RealDataset, realDatasets, TRAIN_SECONDS } from './real_datasets.ts';

/** `npm run check:real`: the figures on real recordings, through the real command line. */

const dataFolder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

interface UserFigures {
  user: string;
  test_accuracy: number;
  /** Wall time of the slowest train command. */
  train_seconds: number;
  /** Two runs with one seed gave one hash, and another seed gave another. */
  reproducible: boolean;
  verified: boolean;
  parity: number;
}

interface DatasetFigures {
  dataset: string;
  recordings: number;
  test_accuracy: number;
  required_accuracy: number;
  users: UserFigures[];
  ok: boolean;
}

async function checkDataset(dataset: RealDataset, workspace: string): Promise<DatasetFigures> {
  const { name, modality, source, accuracy, users } = dataset;
  const imported = await run(workspace, ['import', join(dataFolder, source), '--modality', modality]);
  const figures: UserFigures[] = [];
  for (const user of users) figures.push(await checkUser(dataset, user, workspace));
  const test_accuracy = figures.reduce((sum, one) => sum + one.test_accuracy, 0) / figures.length;
  return {
    dataset: name,
    recordings: importResultSchema.parse(imported.document).accepted,
    test_accuracy,
    required_accuracy: accuracy,
    users: figures,
    ok: test_accuracy >= accuracy && figures.every(isSound),
  };
}

function isSound({ train_seconds, reproducible, verified, parity }: UserFigures): boolean {
  return train_seconds < TRAIN_SECONDS && reproducible && verified && parity <= PARITY;
}

async function checkUser(dataset: RealDataset, user: string, workspace: string): Promise<UserFigures> {
  const key = ['--user', user, '--modality', dataset.modality];
  const train = async (seed: string) => {
    const args = ['train', ...key, '--seed', seed, '--split', join(dataFolder, dataset.split)];
    const { document, seconds } = await run(workspace, args);
    return { ...trainResultSchema.parse(document), seconds };
  };
  const [first, again, other] = [await train('1'), await train('1'), await train('2')];
  const to = join(workspace, 'exported', dataset.name, user);
  const exported = await run(workspace, ['export', ...key, '--version', String(first.version), '--to', to]);
  const { folder, parity } = exportResultSchema.parse(exported.document);
  const verified = await run(workspace, ['verify', folder]);
  return {
    user,
    test_accuracy: first.metrics.test?.accuracy ?? 0,
    train_seconds: Math.max(first.seconds, again.seconds, other.seconds),
    reproducible:
      first.weights_sha256 === again.weights_sha256 && first.weights_sha256 !== other.weights_sha256,
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
  const rows = results.flatMap(({ dataset, required_accuracy, users }) =>
    users.map((one) => [
      dataset,
      one.user,
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
  const workspace = await mkdtemp(join(tmpdir(), 'a3cp-real-data-'));
  try {
    const results: DatasetFigures[] = [];
    for (const dataset of realDatasets) {
      console.error(`${dataset.name} …`);
      results.push(await checkDataset(dataset, workspace));
    }
    const ok = results.every((result) => result.ok);
    console.log(options.json ? JSON.stringify({ checked: true, ok, results }, null, 2) : inWords(results));
    return ok ? 0 : 1;
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

const command = new Command('check:real').option('--json', 'one JSON document on standard output');
process.exitCode = await main(command.parse().opts());
