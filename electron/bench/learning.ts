import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { trainResultSchema } from '../../data/schema.ts';
import { table } from '../commands/output.ts';
import { failureOf, runCommand } from './command_line.ts';
import { type Protocol, protocols } from './learning_protocols.ts';
import { bestPeer, type PeerResult, readPeers } from './peers.ts';

/** `npm run bench:learning`: what the automatic choice reaches on real recordings, beside what peers reach. */

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');
const dataFolder = join(shared, 'data');
const peersFile = join(shared, 'peers', 'numbers.md');

/** One train command. */
interface Run {
  user: string;
  split: string;
  algorithm: string;
  accuracy: number;
  macro_f1: number;
  ece: number;
  /** Wall time of the whole command. */
  seconds: number;
}

/** The runs of one protocol, averaged. */
interface Row extends Omit<Run, 'user' | 'split'> {
  data: string;
  protocol: string;
  best_peer: number | null;
  runs: Run[];
}

interface Options {
  json?: boolean;
  algorithm: string;
  only?: string;
  seed: string;
  trials?: string;
}

async function trainOnce(
  { modality }: Protocol,
  run: { user: string; split: string; workspace: string },
  { algorithm, seed, trials }: Options,
): Promise<Run> {
  const { user, split, workspace } = run;
  const args = ['train', '--user', user, '--modality', modality, '--algorithm', algorithm, '--seed', seed];
  const limit = trials === undefined ? [] : ['--trials', trials];
  const end = await command([...args, ...limit, '--split', join(dataFolder, split)], workspace);
  const trained = trainResultSchema.parse(end.document);
  const { test } = trained.metrics;
  return {
    ...{ user, split, algorithm: trained.algorithm },
    accuracy: test?.accuracy ?? 0,
    macro_f1: test?.macro_f1 ?? 0,
    ece: test?.probability?.ece ?? 1,
    seconds: end.seconds,
  };
}

/** Each protocol has a workspace of its own, since two sources may name one person alike. */
async function runProtocol(protocol: Protocol, peers: readonly PeerResult[], options: Options): Promise<Row> {
  const workspace = await mkdtemp(join(tmpdir(), 'a3cp-learning-'));
  try {
    await command(['import', join(dataFolder, protocol.source), '--modality', protocol.modality], workspace);
    const runs: Run[] = [];
    for (const user of protocol.users) {
      for (const split of protocol.splits) {
        runs.push(await trainOnce(protocol, { user, split, workspace }, options));
      }
    }
    return average(protocol, runs, bestPeer(peers, protocol));
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

function average({ data, protocol }: Protocol, runs: Run[], best_peer: number | null): Row {
  const mean = (of: (run: Run) => number) => runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  return {
    ...{ data, protocol },
    algorithm: [...new Set(runs.map(({ algorithm }) => algorithm))].join('+'),
    accuracy: mean(({ accuracy }) => accuracy),
    macro_f1: mean(({ macro_f1 }) => macro_f1),
    ece: mean(({ ece }) => ece),
    seconds: mean(({ seconds }) => seconds),
    ...{ best_peer, runs },
  };
}

async function command(args: readonly string[], workspace: string) {
  const end = await runCommand([...args, '--workspace', workspace, '--json']);
  const failure = failureOf(end);
  if (failure !== undefined) throw new Error(failure);
  return { document: z.unknown().parse(JSON.parse(end.stdout)), seconds: end.milliseconds / 1000 };
}

function inWords(rows: readonly Row[]): string {
  const heading = ['data', 'protocol', 'algorithm', 'accuracy', 'macro-F1', 'ECE', 'seconds', 'best peer'];
  return table([
    heading,
    ...rows.map((row) => [
      ...[row.data, row.protocol, row.algorithm],
      ...[row.accuracy, row.macro_f1, row.ece].map((figure) => figure.toFixed(4)),
      row.seconds.toFixed(1),
      row.best_peer?.toFixed(3) ?? '',
    ]),
  ]);
}

async function main(options: Options): Promise<void> {
  if (!existsSync(dataFolder)) {
    const reason = 'Nothing was measured: there is no folder ../shared/data beside this repository.';
    console.log(options.json ? '[]' : reason);
    if (options.json) console.error(reason);
    return;
  }
  const peers = readPeers(await readFile(peersFile, 'utf8'));
  const rows: Row[] = [];
  for (const protocol of protocols) {
    const name = `${protocol.data}, ${protocol.protocol}`;
    if (options.only !== undefined && !name.includes(options.only)) continue;
    console.error(`${name} …`);
    rows.push(await runProtocol(protocol, peers, options));
  }
  console.log(options.json ? JSON.stringify(rows, null, 2) : inWords(rows));
}

const program = new Command('bench:learning')
  .option('--json', 'one JSON document on standard output')
  .option('--algorithm <algorithm>', 'as of a3cp train', 'auto')
  .option('--seed <number>', 'as of a3cp train', '1')
  .option('--trials <number>', 'as of a3cp train')
  .option('--only <text>', 'only protocols whose name holds this text');
await main(program.parse().opts());
