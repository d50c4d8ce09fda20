import type { Worker } from 'node:worker_threads';
import { clearAfterClosing } from '../data/leftovers.ts';
import { openReadonlyStore, openStore } from '../data/store.ts';
import { sweep } from '../data/sweep.ts';
import { openWorkspace, type Workspace } from '../data/workspace.ts';
import { runWrite, type WriteInput } from '../data/writes/index.ts';
import type { Context, Dialogs, Operator } from './context.ts';
import { announcements, type ProgramListener } from './events.ts';
import { handlers } from './handlers/index.ts';
import type { CallName } from './ipc/contract.ts';
import { dispatch } from './ipc/dispatch.ts';
import { accountOperator, Operators, whoWorks } from './operators.ts';
import type { WorksOn } from './queue/job_queue.ts';
import { openQueue } from './queue/open_queue.ts';
import { ensurePolicy, openPolicyFile } from './scheduler/policy_of_workspace.ts';
import { promoteCandidates } from './scheduler/promote_candidates.ts';
import { Scheduler } from './scheduler/scheduler.ts';
import { letCompilersStepBack } from './threads/background.ts';
import { startReaderEarly } from './threads/early_reader.ts';
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
  /** The name of who works here as long as this lasts; omitted: whoever was chosen last on this computer. */
  operator?: string;
  threads?: ThreadUrls;
  /** The reader thread of this workspace, where it was started ahead of the program. */
  reader?: Worker;
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
  const account = accountOperator();
  const workspace = openWorkspace(options.workspace);
  const first = prepareStore(workspace, { account, operator: options.operator, now });
  const store = openReadonlyStore(workspace.storeFile);
  const writer = new WriterClient(threads.writer, workspace.storeFile, works === 'any' ? WRITER_AFTER_MS : 0);
  const ahead = () => (works === 'any' ? startReaderEarly(threads.reader, workspace.storeFile) : undefined);
  const reader = new ReaderClient(threads.reader, workspace.storeFile, options.reader ?? ahead());
  if (works === 'any') reader.prepareModels(MODELS_AFTER_MS);
  const read: Read = (name, input) => reader.read(name, input);
  const writeAs = (who: () => Operator): Write => {
    return async (name, input) => {
      const output = await writer.write(name, input, { at: now(), operator_id: who().operator_id });
      queue.lookSoon();
      return output;
    };
  };
  const write = writeAs(() => operators.current);
  // What the app does by itself is nobody's doing but the computer's.
  const writeByItself = writeAs(() => account);
  const keep = (choice: WriteInput<'operators.choose'>) => write('operators.choose', choice);
  const events = announcements();
  const changed = () => events.storeChanged(['operators']);
  const operators: Operators = new Operators({ store, account, keep, changed }, first);
  const queue = openQueue({ workspace, store, threads, works, now, write }, events);
  const { jobs } = queue;
  const { operator_id } = account;
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
        ...{ store, read, write: writeByItself, workspace: workspace.folder },
        isClosing: () => scheduler.isClosing,
      }),
  });
  const policyFile = openPolicyFile({
    ...{ workspace, store, write: writeByItself },
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
    get operator() {
      return operators.current;
    },
    operators,
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
  const call: Program['call'] = (name, input) => dispatch(handlers, context, name, input);
  const rehearsal = works === 'any' ? setTimeout(() => rehearse(call), REHEARSAL_MS) : undefined;
  return {
    call,
    subscribe: events.subscribe,
    close: async () => {
      clearTimeout(rehearsal);
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

/** The window opens first; until then there is hardly anything to write. */
const WRITER_AFTER_MS = 2000;
const MODELS_AFTER_MS = 3000;
/** What the window asks for as it opens. */
const ASKED_FIRST = ['app.info', 'jobs.list', 'operators.list'] as const satisfies CallName[];
/** Whoever waits for the program comes first: the window is about to ask for its page. */
const REHEARSAL_MS = 200;

/** The first call of each kind takes ten times as long as the second; while the window opens, nobody waits for it. */
function rehearse(call: Program['call']): void {
  for (const name of ASKED_FIRST) void call(name, {}).catch(() => undefined);
}

/** Returns who works from now on. */
function prepareStore(
  workspace: Workspace,
  { account, operator, now }: { account: Operator; operator: string | undefined; now: () => number },
): Operator {
  const store = openStore(workspace.storeFile);
  try {
    const stamp = { at: now(), operator_id: account.operator_id };
    runWrite(store, 'operators.ensure', stamp, account);
    ensurePolicy(store, stamp);
    sweep(workspace, store, stamp);
    return whoWorks(store, account, operator);
  } finally {
    store.close();
  }
}
