import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endedRuns } from '../../data/queries/tracking.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { mlrunsFolder } from '../../data/tracking/mlruns.ts';
import type { Workspace } from '../../data/workspace.ts';
import { calls } from '../ipc/contract.ts';
import type { Program } from '../program.ts';
import { untilTold } from './draining.ts';
import { filesBelow } from './files.ts';
import { type Finding, torn } from './finding.ts';

/** `mlruns/<experiment>/<run>/meta.yaml` */
const RUN = /^[^/\\]+[/\\][^/\\]+[/\\]meta\.yaml$/;

/**
 * What is wrong with the folder mlruns once the app has told it of everything: a run that is not whole and that
 * nobody but `sync-mlflow` would make whole again, and runs that are not there once.
 */
export async function inspectTracking(
  program: Program,
  workspace: Workspace,
  store: ReadonlyStore,
): Promise<Finding[]> {
  const untold = await untilTold(store);
  const { files } = calls['tracking.sync'].output.parse(await program.call('tracking.sync', {}));
  const mlruns = mlrunsFolder(workspace);
  const paths = existsSync(mlruns) ? await filesBelow(mlruns) : [];
  const found = paths.filter((path) => RUN.test(path.slice(join(mlruns, '/').length))).length;
  const ended = endedRuns(store).length;
  return [
    ...untold,
    ...(files.written === 0 ? [] : [torn(`mlruns: ${files.written} runs were not whole`)]),
    ...(found === ended ? [] : [torn(`mlruns: ${found} runs are there of ${ended}`)]),
  ];
}
