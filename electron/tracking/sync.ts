import { existsSync } from 'node:fs';
import { AppError } from '../../data/errors.ts';
import { readSettings } from '../../data/queries/settings.ts';
import { endedRuns, FILES, untoldRuns } from '../../data/queries/tracking.ts';
import { serverAddress } from '../../data/server_address.ts';
import type { Store } from '../../data/store.ts';
import { mlrunsFolder, type WrittenRun, writeTrackedRun } from '../../data/tracking/mlruns.ts';
import type { Workspace } from '../../data/workspace.ts';
import type { WriteInput, WriteName, WriteOutput } from '../../data/writes/index.ts';
import type { TrackingResult } from '../ipc/calls/tracking.ts';
import { sendRuns } from './send_runs.ts';

export interface SyncPlace {
  workspace: Workspace;
  store: Store;
  write<W extends WriteName>(name: W, input: WriteInput<W>): WriteOutput<W>;
  /** Ends the talk with a server, and everything else after the run under way. */
  stop: AbortSignal;
}

/**
 * Tells the folder mlruns, and the server where one is set, of every run that they do not know yet. One process at
 * a time does so.
 * @param whole looks at every run in mlruns and makes again what is missing or changed
 * @throws AppError TRACKING_BUSY, MLRUNS_NOT_WRITTEN (the server was told all the same)
 */
export async function syncTracking(place: SyncPlace, whole: boolean): Promise<TrackingResult> {
  const turn = { owner: place.workspace.owner };
  if (!place.write('tracking.take_turn', turn).taken) {
    throw new AppError(
      'TRACKING_BUSY',
      'Another process is writing mlruns or sending. Try again in a moment.',
    );
  }
  try {
    const files = attempt(() => writeFiles(place, whole));
    const { tracking_server } = readSettings(place.store);
    const server = tracking_server === null ? null : await sendRuns(place, serverAddress(tracking_server));
    if ('error' in files) throw notWritten(place.workspace, files.error);
    return { files: files.output, server };
  } finally {
    place.write('tracking.give_up_turn', turn);
  }
}

function attempt<T>(work: () => T): { output: T } | { error: unknown } {
  try {
    return { output: work() };
  } catch (error) {
    return { error };
  }
}

function notWritten(workspace: Workspace, cause: unknown): AppError {
  const message = `The runs in ${mlrunsFolder(workspace)} could not be written. Check that there is room and that you may write there, then run sync-mlflow.`;
  return new AppError('MLRUNS_NOT_WRITTEN', message, { cause });
}

/** So many runs are recorded at once: what is written twice after a crash is the same. */
const RECORDED_AT_ONCE = 20;

function writeFiles(place: SyncPlace, whole: boolean): TrackingResult['files'] {
  const { workspace, store, stop } = place;
  const untold = new Set(untoldRuns(store, FILES));
  const all = whole || !existsSync(mlrunsFolder(workspace));
  const due = all ? endedRuns(store) : untold;
  let unrecorded: WrittenRun[] = [];
  let written = 0;
  const record = (atLeast: number) => {
    if (unrecorded.length < atLeast) return;
    const runs = unrecorded.map(({ written: _, ...run }) => run);
    place.write('tracking.record', { target: FILES, runs });
    unrecorded = [];
  };
  for (const run_id of due) {
    if (stop.aborted) break;
    const run = writeTrackedRun(workspace, store, run_id);
    if (run.written) written++;
    if (untold.has(run_id)) unrecorded.push(run);
    record(RECORDED_AT_ONCE);
  }
  record(1);
  return { written, runs: endedRuns(store).length - untoldRuns(store, FILES).length };
}
