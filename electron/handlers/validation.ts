import { AppError, RefusedError } from '../../data/errors.ts';
import { getJob, type JobRecord } from '../../data/queries/jobs.ts';
import { getActiveModel } from '../../data/queries/models.ts';
import { type TrainResult, trainResultSchema } from '../../data/schema.ts';
import type { VersionKey } from '../../data/versions.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

type Validation = CallOutput<'training.validation'>;

type Environment = Pick<Context, 'store' | 'read' | 'workspace'>;

/**
 * What a completed training came to, and what speaks for putting its version in use now.
 * @throws RefusedError JOB_UNKNOWN, NOT_A_TRAINING, TRAINING_NOT_COMPLETED
 */
export async function validation(
  context: Environment,
  { job_id }: ParsedInput<'training.validation'>,
): Promise<Validation> {
  const job = getJob(context.store, job_id);
  if (!job) throw new RefusedError('JOB_UNKNOWN', `There is no job ${job_id}.`);
  const { user_id, modality } = job;
  if (job.kind !== 'train' || user_id === null || modality === null) throw notATraining(job);
  if (job.status !== 'completed') throw notCompleted(job);
  const result = trainResultSchema.parse(job.result);
  const key = { user_id, modality, version: result.version };
  return { job_id, ...key, ...figuresOf(result), promotion: await weigh(context, key) };
}

function figuresOf({ model_version, algorithm, benchmark, samples, metrics, findings }: TrainResult) {
  return { model_version, algorithm, benchmark, samples, metrics, findings };
}

async function weigh(context: Environment, key: VersionKey): Promise<Validation['promotion']> {
  const against = getActiveModel(context.store, key)?.version ?? null;
  if (against === key.version) return null;
  try {
    return await context.read('weighPromotion', { ...key, against, workspace: context.workspace.folder });
  } catch (error) {
    return unweighed(error, against);
  }
}

/** The figures are worth having even where the files are not; what is broken beyond that is not passed over. */
function unweighed(error: unknown, against: number | null): Validation['promotion'] {
  if (!(error instanceof AppError) || !UNREADABLE.has(error.code)) throw error;
  return { kind: 'nothing', passing: false, words: error.message, against, code: error.code };
}

const UNREADABLE = new Set(['MODEL_UNKNOWN', 'MODEL_CHANGED', 'MANIFEST_UNREADABLE', 'ARTIFACT_DAMAGED']);

function notATraining({ job_id, kind }: JobRecord): RefusedError {
  const message = `Job ${job_id} is no training. Ask for the job itself.`;
  return new RefusedError('NOT_A_TRAINING', message, { details: { job_id, kind } });
}

function notCompleted({ job_id, status }: JobRecord): RefusedError {
  const message = `Training ${job_id} is ${status}; figures come with its completion. The job itself says how far it is, or why it ended.`;
  return new RefusedError('TRAINING_NOT_COMPLETED', message, { details: { job_id, status } });
}
