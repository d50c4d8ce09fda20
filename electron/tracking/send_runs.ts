import { join } from 'node:path';
import { toErrorJson } from '../../data/errors.ts';
import { workspaceId } from '../../data/queries/settings.ts';
import { getTrackedRun, type TrackedRun, untoldRuns } from '../../data/queries/tracking.ts';
import { listTrials } from '../../data/queries/trials.ts';
import { readRegisteredFolder } from '../../data/registered_folder.ts';
import type { ServerAddress } from '../../data/server_address.ts';
import { describeRun } from '../../data/tracking/describe_run.ts';
import { describeExperiment } from '../../data/tracking/file_layout.ts';
import type { Workspace } from '../../data/workspace.ts';
import type { TrackingResult } from '../ipc/calls/tracking.ts';
import { type Delivery, deliverRun } from './server/deliver_run.ts';
import { MlflowApi } from './server/mlflow_api.ts';
import type { SyncPlace } from './sync.ts';

/** A file of a model goes over a clinic's line in this time; everything else is quicker. */
const TIMEOUT_MS = 20_000;

/**
 * Sends what a server was not told yet, in the order of the runs. The first that cannot be sent ends it: what
 * comes after it waits with it.
 */
export async function sendRuns(
  place: SyncPlace,
  address: ServerAddress,
): Promise<NonNullable<TrackingResult['server']>> {
  const { store, stop } = place;
  const api = new MlflowApi(address, { stop, timeoutMs: TIMEOUT_MS });
  const target = address.base;
  let sent = 0;
  let error: string | null = null;
  try {
    for (const run_id of untoldRuns(store, target)) {
      stop.throwIfAborted();
      const remote_run_id = await deliverRun(api, deliveryOf(place, run_id));
      place.write('tracking.record', { target, runs: [{ run_id, remote_run_id }] });
      sent++;
    }
  } catch (thrown) {
    error = toErrorJson(thrown).message;
  }
  return { address: target, sent, waiting: untoldRuns(store, target).length, error };
}

function deliveryOf({ store, workspace }: SyncPlace, run_id: number): Delivery {
  const run = getTrackedRun(store, run_id);
  if (!run) throw new Error(`Run ${run_id} has not ended.`);
  const workspace_id = workspaceId(store);
  return {
    experiment: describeExperiment(run, workspace_id),
    run: describeRun(run, listTrials(store, run_id), workspace_id),
    // Relative: where a workspace lies is nobody else's business.
    whereabouts: run.artifact_dir === null ? {} : { 'a3cp.artifact_dir': run.artifact_dir },
    artifacts: () => artifactsOf(workspace, run),
  };
}

/** A version that is damaged or gone keeps nobody from hearing of its run; its files are not sent. */
function artifactsOf(workspace: Workspace, run: TrackedRun): ReadonlyMap<string, Uint8Array> {
  if (run.artifact_dir === null) return new Map();
  try {
    return readRegisteredFolder(join(workspace.folder, run.artifact_dir), run.manifest_sha256);
  } catch {
    return new Map();
  }
}
