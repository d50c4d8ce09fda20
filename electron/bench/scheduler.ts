import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { addDay, fillYears } from '../../data/bench/recorded_years.ts';
import { openWorkspace } from '../../data/workspace.ts';
import { wholeNumber } from '../commands/arguments.ts';
import { calls } from '../ipc/contract.ts';
import { openProgram, type Program } from '../program.ts';
import { appVersion } from '../version.ts';
import { watchLoop } from './loop_delay.ts';

/**
 * `npm run bench:scheduler`: how long the scheduler takes to look at 10 000 (user, modality) with five million
 * recorded events, the first time and after a day on which one in a hundred was recorded, and for how long the
 * main thread, which serves the window, is held up meanwhile.
 */

const LIMITS = { cold_s: 10, warm_s: 1 };
const EVENTS_OF_PAIR = { samples: 20, recognitions: 440, feedback: 40 };
const CHANGED = 0.01;
const DAYS = 5;

async function measure(folder: string, people: number) {
  const workspace = join(folder, 'workspace');
  const { storeFile } = openWorkspace(workspace);
  const events = fillYears(storeFile, { people, ...EVENTS_OF_PAIR }, Date.now());
  const program = await openProgram({ workspace, appVersion });
  try {
    await program.call('settings.set', { scheduler_enabled: false });
    const watch = watchLoop();
    const cold = await timed(program);
    const warm = [];
    for (let day = 0; day < DAYS; day++) {
      addDay(storeFile, Math.round(people * CHANGED), Date.now());
      warm.push(await timed(program));
    }
    const unchanged = await timed(program);
    const { max_block_ms } = watch.stop();
    const warm_s = Math.max(...warm.map(({ seconds }) => seconds));
    const looked_at = { cold_looked_at: cold.looked_at, warm_looked_at: warm[0]?.looked_at };
    return {
      pairs: cold.pairs,
      events,
      cold_s: cold.seconds,
      warm_s,
      unchanged_s: unchanged.seconds,
      max_block_ms,
      ...looked_at,
    };
  } finally {
    await program.close();
  }
}

async function timed(program: Program) {
  const begun = performance.now();
  const { pass } = calls['retraining.pass'].output.parse(await program.call('retraining.pass', {}));
  return { seconds: Math.round(performance.now() - begun) / 1000, ...pass };
}

async function main({ json, people }: { json?: boolean; people: number }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'a3cp-bench-scheduler-'));
  try {
    const figures = await measure(folder, people);
    if (json) console.log(JSON.stringify(figures));
    else console.table(figures);
    const holds = figures.cold_s < LIMITS.cold_s && figures.warm_s < LIMITS.warm_s;
    if (!holds) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const command = new Command('bench:scheduler')
  .option('--people <number>', 'how many people, with two modalities each', wholeNumber, 5000)
  .option('--json', 'print one JSON document');
await main(command.parse().opts());
