import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { toErrorJson } from '../../data/errors.ts';
import { exportResultSchema, trainResultSchema } from '../../data/schema.ts';
import { type Check, checkedSchema, checksOf, runScript } from './checks.ts';
import { runOn } from './command.ts';
import { dumpRecordings } from './recordings.ts';
import type { Subject } from './subjects.ts';

/** One exported file in one other program. */
export interface Row {
  subject: string;
  algorithm: string;
  file: string;
  reader: string;
  max_difference: number | null;
  /** What is wrong; null where nothing is. */
  problem: string | null;
}

export interface VersionCheck {
  python: string;
  workspace: string;
  /** For exports and arrays; the caller removes it. */
  folder: string;
  subject: Subject;
  algorithm: string;
}

/** Trains, exports every format that the model can take, and opens each with its own program. */
export async function checkVersion(of: VersionCheck): Promise<Row[]> {
  const { workspace, subject, algorithm } = of;
  const { user_id, modality, protocol } = subject;
  const who = ['--user', user_id, '--modality', modality];
  const train = ['train', ...who, '--algorithm', algorithm, '--trials', '3', '--seed', '1', ...protocol];
  const { version } = trainResultSchema.parse(await runOn(workspace, train));
  const to = join(of.folder, `${user_id}-${algorithm}`);
  await mkdir(to, { recursive: true });
  const which = ['--version', String(version), '--to', to];
  const exported = exportResultSchema.parse(await runOn(workspace, ['export', ...who, ...which]));
  const dumped = dumpRecordings(workspace, { user_id, modality, version }, to);
  return checksOf(exported.folder, dumped).map((check) => rowOf(of, check, dumped.labels));
}

function rowOf({ python, subject, algorithm }: VersionCheck, check: Check, labels: readonly string[]): Row {
  const row = { subject: subject.user_id, algorithm, file: check.file };
  try {
    const found = checkedSchema.parse(runScript(python, check.script, check.args));
    const { reader, max_difference = null } = found;
    const named = found.labels === undefined || found.labels.join('\n') === labels.join('\n');
    const problem = !named ? 'other labels' : found.ok === false ? 'refused' : null;
    return { ...row, reader, max_difference, problem };
  } catch (error) {
    return { ...row, reader: check.script, max_difference: null, problem: toErrorJson(error).message };
  }
}
