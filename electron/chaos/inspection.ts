import { toErrorJson } from '../../data/errors.ts';
import { openReadonlyStore } from '../../data/store.ts';
import { openWorkspace } from '../../data/workspace.ts';
import { calls } from '../ipc/contract.ts';
import { openProgram, type Program } from '../program.ts';
import { appVersion } from '../version.ts';
import { untilDrained } from './draining.ts';
import { type Finding, lost } from './finding.ts';
import { inspectJobs } from './job_soundness.ts';
import { leftoversIn } from './leftovers.ts';
import { damageIn } from './operations/export.ts';
import type { Operation } from './operations/operation.ts';
import type { Dataset, Registry } from './registry.ts';
import { inspectRegistry } from './registry_soundness.ts';
import { inspectStore } from './soundness.ts';
import { keepSomethingToGoBackTo } from './stock.ts';
import { inspectTracking } from './tracking_soundness.ts';

export interface Inspected {
  workspace: string;
  dataset: Dataset;
  operations: readonly Operation[];
}

export interface Inspection {
  registry: Registry;
  findings: Finding[];
  /** Milliseconds until the queue was empty, and until everything was looked at. */
  drained: number;
  milliseconds: number;
}

/** Starts the app on what killed processes left behind, lets it do what they did not, and looks at everything. */
export async function inspectAfterCrash(inspected: Inspected): Promise<Inspection> {
  const begun = performance.now();
  const seen: Inspection = { registry: nothing, findings: [], drained: 0, milliseconds: 0 };
  try {
    const program = await openProgram({ workspace: inspected.workspace, appVersion });
    try {
      seen.findings.push(...(await untilDrained(program)));
      seen.drained = performance.now() - begun;
      seen.findings.push(...(await inspect(program, inspected)));
      seen.registry = await keepSomethingToGoBackTo(program, inspected.dataset);
    } finally {
      await program.close();
    }
  } catch (error) {
    const { code, message } = toErrorJson(error);
    seen.findings.push(lost(`app: ${message} (${code})`));
  }
  seen.milliseconds = performance.now() - begun;
  return seen;
}

const nothing: Registry = { versions: [], active: null, earlier: [] };

async function inspect(program: Program, { workspace: folder, operations }: Inspected): Promise<Finding[]> {
  const workspace = openWorkspace(folder);
  const store = openReadonlyStore(workspace.storeFile);
  try {
    const tracking = await inspectTracking(program, workspace, store);
    const promises: Finding[] = [];
    for (const operation of operations) promises.push(...(await operation.inspect(program)));
    const verified = await program.call('models.verify', { folder: workspace.modelsFolder });
    const damage = damageIn(calls['models.verify'].output.parse(verified));
    const state = [...inspectStore(store), ...inspectJobs(store), ...inspectRegistry(store)];
    return [...promises, ...damage, ...state, ...tracking, ...(await leftoversIn(workspace, store))];
  } finally {
    store.close();
  }
}
