import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { importResultSchema } from '../../data/schema.ts';
import { startHost } from '../host.ts';
import { openProgram, type Program } from '../program.ts';
import { openApiToken } from '../serving/api/token.ts';
import { appVersion } from '../version.ts';
import { endBeside, messageOf, startBeside } from './beside.ts';
import { runJob } from './jobs.ts';
import { loopDelaySchema, watchLoop } from './loop_delay.ts';
import { writePoseCsv, writeWavFolder } from './synthetic_recordings.ts';

/**
 * `npm run bench:responsiveness`: how long the main thread of the real program is held up while a model
 * trains, 1500 WAV files come in and a window looks on. An idle process beside it shows what share in that
 * the machine has.
 */

const LIMIT_MS = 50;
const realWavs = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'fsdd');
const syntheticWavs = { labels: 10, takes: 150, seed: 1, seconds: 0.5 };
const poses = { labels: 4, takes: 1500, seed: 2 };
const trained = { user_id: 'anna', modality: 'gesture' };

const windowCountsSchema = z.object({ calls: z.number(), events: z.number() });

async function measure(folder: string) {
  const wavFolder = await wavFolderIn(folder);
  const workspace = join(folder, 'workspace');
  const program = await openProgram({ workspace, appVersion });
  const apiToken = await openApiToken(workspace);
  const host = await startHost({ program, apiToken, rendererDir: await pageIn(folder) });
  try {
    const path = join(folder, 'signs.csv');
    await writePoseCsv(path, poses);
    await runJob(program, 'imports.start', { path, ...trained });
    const window = startBeside('window_process.ts', host.url);
    await messageOf(window);
    return await watched(program, wavFolder, window);
  } finally {
    await host.close();
    await program.close();
  }
}

async function watched(program: Program, wavFolder: string, window: ChildProcess) {
  const control = startBeside('idle_process.ts');
  await messageOf(control);
  const started = performance.now();
  const watch = watchLoop();
  const done = await workOf(program, wavFolder);
  const delay = watch.stop();
  const seconds = (performance.now() - started) / 1000;
  const idle = loopDelaySchema.parse(await endBeside(control));
  const asked = windowCountsSchema.parse(await endBeside(window));
  return { ...delay, seconds, ...done, control_max_block_ms: idle.max_block_ms, ...asked };
}

/** Imports everything while one training follows another. */
async function workOf(program: Program, path: string): Promise<{ imported: number; trained: number }> {
  let importing = true;
  const importJob = runJob(program, 'imports.start', { path, modality: 'speech' }).finally(() => {
    importing = false;
  });
  let trainings = 0;
  for (; importing; trainings++) await runJob(program, 'training.start', trained);
  return { imported: importResultSchema.parse((await importJob).result).accepted, trained: trainings };
}

/** Real recordings where they lie beside the repository, as many made-up ones elsewhere. */
async function wavFolderIn(folder: string): Promise<string> {
  if (existsSync(realWavs)) return realWavs;
  const synthetic = join(folder, 'words');
  await writeWavFolder(synthetic, syntheticWavs);
  return synthetic;
}

/** The host wants a page to serve; no browser opens it here. */
async function pageIn(folder: string): Promise<string> {
  const page = join(folder, 'page');
  await mkdir(page);
  await writeFile(join(page, 'index.html'), '<title>A3CP Trainer</title>');
  return page;
}

async function main(options: { json?: boolean }): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'a3cp-responsiveness-'));
  try {
    const figures = await measure(folder);
    console.log(options.json ? JSON.stringify(figures) : inWords(figures));
    return figures.max_block_ms <= LIMIT_MS && figures.imported > 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function inWords(figures: Awaited<ReturnType<typeof measure>>): string {
  const { max_block_ms, max_busy_ms, p99_ms, seconds, imported, control_max_block_ms } = figures;
  return [
    `Held up for at most ${max_block_ms} ms, 99 % of the time below ${p99_ms} ms; the limit is ${LIMIT_MS} ms.`,
    `It computed for at most ${max_busy_ms} ms at a time; an idle process beside it waited up to ${control_max_block_ms} ms.`,
    `${seconds.toFixed(1)} s: ${imported} recordings imported, ${figures.trained} models trained, ${figures.calls} calls answered.`,
  ].join('\n');
}

const command = new Command('bench:responsiveness').option('--json', 'one JSON document on standard output');
process.exitCode = await main(command.parse().opts());
