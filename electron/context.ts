import type { ReadonlyStore } from '../data/store.ts';
import type { Workspace } from '../data/workspace.ts';
import type { WriteInput, WriteName, WriteOutput } from '../data/writes/index.ts';
import type { Operators } from './operators.ts';
import type { JobQueue } from './queue/job_queue.ts';
import type { PolicyFile } from './scheduler/policy_file.ts';
import type { Scheduler } from './scheduler/scheduler.ts';
import type { Read } from './threads/reader_client.ts';
import type { Tracker } from './tracking/tracker.ts';

/** Who is at the keyboard, for the record. */
export interface Operator {
  operator_id: string;
  name: string;
}

/** The system's own dialogs, where there are any. */
export interface Dialogs {
  chooseFolder(purpose: 'import' | 'export'): Promise<string | null>;
}

/** Everything a handler may reach: it is handed in, and there is nothing beside it. */
export interface Context {
  appVersion: string;
  /** Who works here now. */
  readonly operator: Operator;
  operators: Pick<Operators, 'choose' | 'readAgain'>;
  workspace: Workspace;
  /** Quick reads of the screens; those that may take longer go through `read`, in another thread. */
  store: ReadonlyStore;
  read: Read;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** One named change of the store, stamped with this operator and time, with its audit entry. */
  write<K extends WriteName>(name: K, input: WriteInput<K>): Promise<WriteOutput<K>>;
  jobs: JobQueue;
  tracking: Pick<Tracker, 'sync'>;
  scheduler: Pick<Scheduler, 'ask' | 'pass' | 'state' | 'changed'>;
  policyFile: Pick<PolicyFile, 'file' | 'look' | 'lookTwice'>;
  dialogs: Dialogs | undefined;
}
