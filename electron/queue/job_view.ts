import { join } from 'node:path';
import { RefusedError } from '../../data/errors.ts';
import { getJob, getJobCurve, type JobRecord } from '../../data/queries/jobs.ts';
import { trainResultSchema } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { Workspace } from '../../data/workspace.ts';
import { type Job, jobSchema } from '../ipc/contract.ts';

/** A job as the store knows it: its state and outcome, and the progress that its process last told. */
export function readJob(store: ReadonlyStore, workspace: Workspace, job_id: number): Job {
  const record = getJob(store, job_id);
  if (!record) throw new RefusedError('JOB_UNKNOWN', `There is no job ${job_id}.`, { details: { job_id } });
  const hasCurve = record.kind === 'train' && record.status === 'completed';
  return { ...toJob(record, workspace), curve: hasCurve ? getJobCurve(store, job_id) : [] };
}

const noProgress = { stage: null, fraction: null, done: null, total: null };

/** The same without its learning curve, as lists show it. */
export function toJob(record: JobRecord, workspace: Workspace): Job {
  const { progress, result, ...facts } = record;
  const shown = { ...noProgress, ...progress };
  return jobSchema.parse({
    ...facts,
    ...shown,
    curve: [],
    race: null,
    result: withWholePath(result, workspace),
  });
}

/** The store names a version's directory from the workspace on, so that a workspace can be moved. */
function withWholePath(result: unknown, workspace: Workspace): unknown {
  const trained = trainResultSchema.safeParse(result);
  if (!trained.success) return result;
  return { ...trained.data, artifact_dir: join(workspace.folder, trained.data.artifact_dir) };
}
