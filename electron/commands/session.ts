import path from 'node:path';
import { AppError, fromErrorJson } from '../../data/errors.ts';
import type { JobKind } from '../../data/schema.ts';
import { defaultWorkspaceFolder } from '../../data/workspace.ts';
import type { CallInput, CallName, CallOutput, Job } from '../ipc/contract.ts';
import { onAskedToEnd } from '../launch/signals.ts';
import { openProgram, type Program } from '../program.ts';
import type { WorksOn } from '../queue/job_queue.ts';
import { appVersion } from '../version.ts';
import { progressBar } from './progress.ts';

/** Options that every command takes. */
export interface CommonOptions {
  workspace?: string;
  json?: boolean;
  /** Whom the changes of this command are recorded under. */
  operator?: string;
}

/** One run of the command line: the same program that the window uses, opened for the length of a command. */
export interface Session {
  program: Program;
  call<K extends CallName>(name: K, input: CallInput<K>): Promise<CallOutput<K>>;
  /** Follows a job to its end with a progress bar on a terminal; rejects with the job's error. */
  finish<T>(job_id: number, kind: JobKind): Promise<T>;
}

/**
 * Opens the workspace for one command and closes it again. What the command asked for and is not done by then is
 * cancelled.
 * @param works `own`: the queue is worked on only until the command's own jobs have ended
 */
export async function withSession<T>(
  options: CommonOptions,
  work: (session: Session) => Promise<T>,
  works: WorksOn = 'own',
): Promise<T> {
  const { operator } = options;
  const who = operator === undefined ? {} : { operator };
  const program = await openProgram({ workspace: workspaceFolder(options), appVersion, works, ...who });
  try {
    return await work(sessionOn(program));
  } finally {
    await program.close();
  }
}

export function workspaceFolder(options: CommonOptions): string {
  const folder = options.workspace ?? process.env.A3CP_WORKSPACE;
  return folder ? path.resolve(folder) : defaultWorkspaceFolder(process.platform, process.env);
}

function sessionOn(program: Program): Session {
  // The program parses every output by the same contract that names its type.
  const call = (<K extends CallName>(name: K, input: CallInput<K>) =>
    program.call(name, input)) as Session['call'];
  return { program, call, finish: (job_id, kind) => followJob(program, call, job_id, kind) };
}

async function followJob<T>(
  program: Program,
  call: Session['call'],
  job_id: number,
  kind: JobKind,
): Promise<T> {
  const bar = progressBar(kind);
  const stopListening = onAskedToEnd(() => {
    bar.clear();
    process.stderr.write('Stopping at a safe point. Ctrl-C again leaves at once.\n');
    void call('jobs.cancel', { job_id });
  });
  try {
    const job = await untilEnded(program, call, job_id, bar.show);
    if (job.status === 'completed') return job.result as T;
    throw job.error ? fromErrorJson(job.error) : new AppError('CANCELLED', 'Cancelled. Nothing was changed.');
  } finally {
    stopListening();
    bar.clear();
  }
}

async function untilEnded(
  program: Program,
  call: Session['call'],
  job_id: number,
  show: (job: Job) => void,
): Promise<Job> {
  let stop = () => {};
  try {
    return await new Promise<Job>((resolve, reject) => {
      const look = (job: Job) => {
        show(job);
        if (job.finished_at !== null) resolve(job);
      };
      stop = program.subscribe((event, payload) => {
        if (event === 'job.changed' && (payload as Job).job_id === job_id) look(payload as Job);
      });
      call('jobs.get', { job_id }).then(look, reject);
    });
  } finally {
    stop();
  }
}
