import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { createRandom } from '../../trainer/random.ts';
import { wholeNumber } from '../commands/arguments.ts';
import { runCampaign } from './campaign.ts';
import type { Finding, Harm } from './finding.ts';
import { dataset, prepareOperations } from './prepare.ts';

/**
 * `npm run chaos`: two processes at a time work on one workspace, the real command line or the app; they are killed
 * at random moments, and what they leave is looked at.
 */

interface Options {
  kills: number;
  seed: number;
  json?: boolean;
}

async function main({ kills, seed, json }: Options): Promise<number> {
  const report = (line: string) => console.error(line);
  report(`seed ${seed}`);
  const folder = await mkdtemp(join(tmpdir(), 'a3cp-chaos-'));
  const workspace = join(folder, 'workspace');
  const operations = await prepareOperations(folder, workspace);
  const random = createRandom(seed);
  const findings = await runCampaign({ workspace, dataset, operations, kills, random, report });
  console.log(json ? JSON.stringify(tally(kills, findings)) : inWords(kills, findings));
  if (findings.length > 0) report(`What is left lies in ${folder}`);
  else await rm(folder, { recursive: true, force: true });
  return findings.length > 0 ? 1 : 0;
}

function tally(kills: number, findings: readonly Finding[]) {
  const count = (harm: Harm) => findings.filter((finding) => finding.harm === harm).length;
  return { kills, lost: count('lost'), torn: count('torn'), corrupt: count('corrupt') };
}

function inWords(kills: number, findings: readonly Finding[]): string {
  const { lost, torn, corrupt } = tally(kills, findings);
  return `${kills} kills: ${lost} things lost, ${torn} torn, ${corrupt} corrupt.`;
}

const command = new Command('chaos')
  .option('--kills <number>', 'how many processes to kill', wholeNumber, 20)
  .option('--seed <number>', 'fixes who does what, and the moments (default: another each time)', wholeNumber)
  .option('--json', 'print {kills, lost, torn, corrupt} on standard output')
  .parse();
const { seed = Date.now() % 2 ** 32, ...options } = command.opts<Omit<Options, 'seed'> & { seed?: number }>();
process.exitCode = await main({ ...options, seed });
