import { trainingConfigSchema } from '../../data/schema.ts';
import type { Context } from '../context.ts';
import type { CallOutput } from '../ipc/contract.ts';
import { summariseDatasets } from './dataset_summary.ts';

type Answer = CallOutput<'training.trigger_ready'>;

/** Starts a training of every dataset that is ready and has none waiting or running; says why of the others. */
export async function triggerReady(context: Context): Promise<Answer> {
  const answer: Answer = { started: [], skipped: [] };
  const config = trainingConfigSchema.parse({});
  for (const { user_id, summary } of summariseDatasets(context.store)) {
    const { modality, state } = summary;
    const key = { user_id, modality };
    if (state !== 'ready' && state !== 'new_recordings') {
      answer.skipped.push({ ...key, reason: state });
      continue;
    }
    const job_id = await context.jobs.startUnlessPending({ kind: 'train', ...key, config });
    if (job_id === null) answer.skipped.push({ ...key, reason: 'training_pending' });
    else answer.started.push({ ...key, job_id });
  }
  return answer;
}
