import { parentPort, workerData } from 'node:worker_threads';
import { toErrorJson } from '../../data/errors.ts';
import { openStore } from '../../data/store.ts';
import { openWorkspace } from '../../data/workspace.ts';
import { runWrite } from '../../data/writes/index.ts';
import { syncTracking } from '../tracking/sync.ts';
import { type TrackingAnswer, trackingTaskSchema } from '../tracking/tracking_thread.ts';

/** One attempt to tell the trackers, in a thread of its own; its other end: tracking_thread.ts. */

const task = trackingTaskSchema.parse(workerData);
const stopping = new AbortController();
parentPort?.once('message', () => stopping.abort());

async function attempt(): Promise<TrackingAnswer> {
  try {
    const workspace = openWorkspace(task.workspace);
    const store = openStore(workspace.storeFile);
    try {
      const stamp = () => ({ at: Date.now(), operator_id: task.operator_id });
      const write: Parameters<typeof syncTracking>[0]['write'] = (name, input) =>
        runWrite(store, name, stamp(), input);
      return { result: await syncTracking({ workspace, store, write, stop: stopping.signal }, task.whole) };
    } finally {
      store.close();
    }
  } catch (error) {
    return { error: toErrorJson(error) };
  }
}

parentPort?.postMessage(await attempt());
parentPort?.close();
