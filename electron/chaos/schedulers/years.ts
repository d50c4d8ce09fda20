import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { createRandom } from '../../../trainer/random.ts';
import { wholeNumber } from '../../commands/arguments.ts';
import { disagreements } from './agreement.ts';
import { clockOf } from './clock.ts';
import { type Life, liveThrough } from './life.ts';
import { Actor } from './machine.ts';
import { settle } from './settle.ts';
import { prepareWorkspace } from './stage.ts';

/**
 * `npm run chaos:scheduler`: two schedulers and the app on one workspace, for years of simulated days. Processes
 * are killed in the middle of a pass, and the clock jumps. In the end what was asked for, what was logged and what
 * the record says should have been asked for must be the same.
 */

interface Options {
  days: number;
  seed: number;
  json?: boolean;
}

const BEGIN = Date.UTC(2027, 0, 4, 8);

async function main({ days, seed, json }: Options): Promise<number> {
  console.error(`seed ${seed}`);
  const folder = await mkdtemp(join(tmpdir(), 'a3cp-years-'));
  const workspace = join(folder, 'workspace');
  const clock = clockOf(folder);
  clock.set(BEGIN);
  prepareWorkspace(workspace, BEGIN);
  const app = new Actor(workspace, 'app');
  const actors = [app, new Actor(workspace, 'scheduler'), new Actor(workspace, 'scheduler')];
  await Promise.all(actors.map((actor) => actor.open()));
  const life: Life = { workspace, clock, actors, random: createRandom(seed), begin: BEGIN };
  const lived = await liveThrough(life, days).finally(() => Promise.all(actors.map((actor) => actor.end())));
  await settle(workspace, clock.now);
  const found = [...lived.findings, ...(await disagreements(workspace))];
  for (const { what } of found) console.error(what);
  const count = (harm: string) => found.filter((finding) => finding.harm === harm).length;
  const { kills, jumps, requests } = lived;
  const figures = {
    days,
    kills,
    jumps,
    requests: requests(),
    lost: count('lost'),
    doubled: count('doubled'),
    differing: count('differing'),
  };
  if (json) console.log(JSON.stringify(figures));
  else console.table(figures);
  if (found.length > 0) console.error(`What is left lies in ${folder}`);
  else await rm(folder, { recursive: true, force: true });
  return found.length > 0 ? 1 : 0;
}

const command = new Command('chaos:scheduler')
  .option('--days <number>', 'how many days to simulate', wholeNumber, 1000)
  .option('--seed <number>', 'fixes what happens when (default: another each time)', wholeNumber)
  .option('--json', 'print one JSON document')
  .parse();
const { seed = Date.now() % 2 ** 32, ...options } = command.opts<Omit<Options, 'seed'> & { seed?: number }>();
process.exitCode = await main({ ...options, seed });
