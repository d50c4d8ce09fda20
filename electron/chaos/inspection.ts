import { toErrorJson } from '../../data/errors.ts';
import { openReadonlyStore } from '../../data/store.ts';
import { openWorkspace } from '../../data/workspace.ts';
import { calls } from '../ipc/contract.ts';
import { openProgram, type Program } from '../program.ts';
import { appVersion } from '../version.ts';
import { type Finding, lost } from './finding.ts';
import { leftoversIn } from './leftovers.ts';
import type { Operation } from './operations/operation.ts';
import { inspectStore } from './soundness.ts';

export interface Inspection {
  /** How far the killed command had come. */
  hit: string;
  findings: Finding[];
}

/** Starts the app on what a command, begun at `since`, left behind when it was killed, and looks at everything. */
export async function inspectAfterCrash(
  workspace: string,
  operations: readonly Operation[],
  since: number,
): Promise<Inspection> {
  try {
    const program = await openProgram({ workspace, appVersion });
    try {
      const findings = await inspect(program, workspace, operations);
      return { hit: await howFar(program, since), findings };
    } finally {
      await program.close();
    }
  } catch (error) {
    const { code, message } = toErrorJson(error);
    return { hit: 'and the app could not be opened', findings: [lost(`start: ${message} (${code})`)] };
  }
}

async function inspect(
  program: Program,
  folder: string,
  operations: readonly Operation[],
): Promise<Finding[]> {
  const workspace = openWorkspace(folder);
  const store = openReadonlyStore(workspace.storeFile);
  try {
    const promises: Finding[] = [];
    for (const operation of operations) promises.push(...(await operation.inspect(program)));
    return [...promises, ...inspectStore(store), ...(await leftoversIn(workspace, store))];
  } finally {
    store.close();
  }
}

async function howFar(program: Program, since: number): Promise<string> {
  const { jobs } = calls['jobs.list'].output.parse(await program.call('jobs.list', { limit: 1 }));
  const [job] = jobs;
  if (!job || job.created_at < since) return 'before its job was there';
  return job.status === 'completed' ? 'when its job was done' : 'in the middle of its job';
}
