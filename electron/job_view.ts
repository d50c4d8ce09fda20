import { join } from 'node:path';
import { RefusedError } from '../data/errors.ts';
import { getJob, getJobCurve } from '../data/queries/jobs.ts';
import { trainResultSchema } from '../data/schema.ts';
import type { ReadonlyStore } from '../data/store.ts';
import type { Workspace } from '../data/workspace.ts';
import { type Job, jobSchema } from './ipc/contract.ts';

/** A job as the store knows it: its state and outcome, without the progress of a running thread. */
export function readJob(store: ReadonlyStore, workspace: Workspace, job_id: number): Job {
  const record = getJob(store, job_id);
  if (!record) throw new RefusedError('JOB_UNKNOWN', `There is no job ${job_id}.`);
  const curve = record.kind === 'train' ? getJobCurve(store, job_id) : [];
  const result = withWholePath(record.result, workspace);
  return jobSchema.parse({ ...record, result, curve, stage: null, fraction: null, done: null, total: null });
}

/** The store names a version's directory from the workspace on, so that a workspace can be moved. */
function withWholePath(result: unknown, workspace: Workspace): unknown {
  const trained = trainResultSchema.safeParse(result);
  if (!trained.success) return result;
  return { ...trained.data, artifact_dir: join(workspace.folder, trained.data.artifact_dir) };
}
