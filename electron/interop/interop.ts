import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { algorithmChoiceSchema } from '../../data/schema.ts';
import { table } from '../commands/output.ts';
import { runOn } from './command.ts';
import { pythonWithPrograms } from './environment.ts';
import { subjects } from './subjects.ts';
import { checkTracking } from './tracking_check.ts';
import { checkVersion, type Row } from './version_check.ts';

/** `npm run test:interop`: opens everything that we export with the programs it is meant for. */

/** The largest difference of a probability that another program may show. */
const TOLERANCE = 1e-4;

interface Options {
  json?: boolean;
  algorithms: string[];
}

async function main({ json, algorithms }: Options): Promise<number> {
  const report = (line: string) => console.error(line);
  const python = pythonWithPrograms(report);
  const folder = await mkdtemp(join(tmpdir(), 'a3cp-interop-'));
  const workspace = join(folder, 'workspace');
  try {
    const rows: Row[] = [];
    for (const subject of subjects) {
      await runOn(workspace, subject.source);
      for (const algorithm of algorithms) {
        report(`${subject.user_id}: ${algorithm} …`);
        rows.push(...(await checkVersion({ python, workspace, folder, subject, algorithm })));
      }
    }
    const tracking = await checkTracking(python, workspace, subjects);
    const summary = { ...summarise(rows), tracking };
    console.log(json ? JSON.stringify({ ...summary, rows }, null, 2) : inWords(summary, rows));
    return summary.failed === 0 && tracking.ok ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function summarise(rows: readonly Row[]) {
  const max_difference = Math.max(0, ...rows.map((row) => row.max_difference ?? 0));
  return { checks: rows.length, failed: rows.filter(hasFailed).length, max_difference };
}

/** Written so that NaN fails too. */
const hasFailed = ({ problem, max_difference }: Row) =>
  problem !== null || !((max_difference ?? 0) <= TOLERANCE);

function inWords(
  {
    checks,
    failed,
    max_difference,
    tracking,
  }: ReturnType<typeof summarise> & { tracking: { reader: string; runs: number; metrics: number } },
  rows: readonly Row[],
): string {
  const cells = rows.map((row) => [
    ...[row.subject, row.algorithm, row.file, row.reader],
    ...[row.max_difference?.toExponential(1) ?? '', row.problem ?? ''],
  ]);
  return [
    table([['person', 'algorithm', 'file', 'read by', 'difference', 'problem'], ...cells]),
    `${checks} files opened, ${failed} failed; largest difference ${max_difference.toExponential(2)}.`,
    `${tracking.reader} lists ${tracking.runs} runs with ${tracking.metrics} metrics.`,
  ].join('\n');
}

const everyAlgorithm = algorithmChoiceSchema.exclude(['ensemble']).options;
const command = new Command('test:interop')
  .option('--json', 'one JSON document on standard output')
  .option('--algorithms <names...>', 'only these', [...everyAlgorithm]);
process.exitCode = await main(command.parse().opts<Options>());
