import os from 'node:os';
import { clearAfterClosing } from '../data/leftovers.ts';
import { openReadonlyStore, openStore } from '../data/store.ts';
import { sweep } from '../data/sweep.ts';
import { openWorkspace, type Workspace } from '../data/workspace.ts';
import { runWrite } from '../data/writes/index.ts';
import type { Context, Dialogs, Operator } from './context.ts';
import { announcements, type ProgramListener } from './events.ts';
import { handlers } from './handlers/index.ts';
import { dispatch } from './ipc/dispatch.ts';
import type { WorksOn } from './queue/job_queue.ts';
import { openQueue } from './queue/open_queue.ts';
import { ensurePolicy, openPolicyFile } from './scheduler/policy_of_workspace.ts';
import { promoteCandidates } from './scheduler/promote_candidates.ts';
import { Scheduler } from './scheduler/scheduler.ts';
import { letCompilersStepBack } from './threads/background.ts';
import { type Read, ReaderClient } from './threads/reader_client.ts';
import { SchedulerClient } from './threads/scheduler_client.ts';
import { sourceThreadUrls, type ThreadUrls } from './threads/urls.ts';
import { type Write, WriterClient } from './threads/writer_client.ts';
import { Tracker } from './tracking/tracker.ts';
import { startTrackingThread } from './tracking/tracking_thread.ts';

/** The whole app behind one function: what every face of it (window, host, command line) talks to. */
export interface Program {
  /** Validates by the contract, runs the handler, validates the output; rejects with an AppError. */
  call(name: string, input: unknown): Promise<unknown>;
  /** Hears every event. Returns the function that ends the subscription. */
  subscribe(listener: ProgramListener): () => void;
  /** Stops running jobs at a safe point and closes the store. */
  close(): Promise<void>;
}

export interface ProgramOptions {
  /** The workspace folder; it is made when it is not there. */
  workspace: string;
  appVersion: string;
  dialogs?: Dialogs;
  threads?: ThreadUrls;
  /** Which jobs of the queue this process runs; `any` where it lives longer than one of its own. */
  works?: WorksOn;
  /** Milliseconds since 1970, UTC. */
  now?: () => number;
}

/**
 * The composition root: opens the workspace and its store, clears away what a crash left behind, starts the
 * writer thread and gives every handler its context.
 * @throws AppError where the workspace or its store cannot be used
 */
export async function openProgram(options: ProgramOptions): Promise<Program> {
  const { appVersion, dialogs, threads = sourceThreadUrls, works = 'any', now = Date.now } = options;
  // A command is over before it could keep anybody waiting.
  if (works === 'any') letCompilersStepBack();
  const operator = accountOperator();
  const workspace = openWorkspace(options.workspace);
  prepareStore(workspace, operator, now);
  const store = openReadonlyStore(workspace.storeFile);
  const writer = new WriterClient(threads.writer, workspace.storeFile);
  const reader = new ReaderClient(threads.reader, workspace.storeFile);
  const read: Read = (name, input) => reader.read(name, input);
  const write: Write = async (name, input) => {
    const stamp = { at: now(), operator_id: operator.operator_id };
    const output = await writer.write(name, input, stamp);
    queue.lookSoon();
    return output;
  };
  const events = announcements();
  const queue = openQueue({ workspace, store, threads, works, now, write }, events);
  const { jobs } = queue;
  const { operator_id } = operator;
  const begin = (whole: boolean) =>
    startTrackingThread(threads.tracking, { workspace: workspace.folder, operator_id, whole });
  const tracking = new Tracker({ store, begin });
  events.subscribe(tracking.heard);
  // A command leaves what others have left untold to the window, the host, or sync-mlflow.
  if (works === 'any') tracking.wake();
  const scheduler: Scheduler = new Scheduler({
    ...{ store, works, operator_id, now },
    thread: new SchedulerClient(threads.scheduler, workspace.folder),
    lookAtPolicyFile: () => policyFile.look(),
    promoteCandidates: () =>
      promoteCandidates({
        ...{ store, read, write, workspace: workspace.folder },
        isClosing: () => scheduler.isClosing,
      }),
  });
  const policyFile = openPolicyFile({
    ...{ workspace, store, write },
    changed: (problem) => {
      scheduler.changed(problem);
      events.storeChanged(['retraining']);
    },
  });
  // A command looks when it needs to know.
  if (works === 'any') policyFile.watch();
  events.subscribe(scheduler.heard);
  scheduler.start();
  const context: Context = {
    appVersion,
    operator,
    workspace,
    store,
    now,
    read,
    write,
    jobs,
    tracking,
    scheduler,
    policyFile,
    dialogs,
  };
  return {
    call: (name, input) => dispatch(handlers, context, name, input),
    subscribe: events.subscribe,
    close: async () => {
      await Promise.all([scheduler.close(), queue.close()]);
      await policyFile.close();
      await tracking.close();
      await reader.close();
      // The writer last: only a connection that writes folds the log into the store, one file to back up, as it ends.
      store.close();
      await writer.close();
      clearAfterClosing(workspace);
    },
  };
}

/** Until there are named operators, who sits at the computer is who it belongs to. */
function accountOperator(): Operator {
  const name = os.userInfo().username || 'operator';
  return { operator_id: `account:${name}`, name };
}

function prepareStore(workspace: Workspace, operator: Operator, now: () => number): void {
  const store = openStore(workspace.storeFile);
  try {
    const stamp = { at: now(), operator_id: operator.operator_id };
    runWrite(store, 'operators.ensure', stamp, operator);
    ensurePolicy(store, stamp);
    sweep(workspace, store, stamp);
  } finally {
    store.close();
  }
}
