import path from 'node:path';
import { RefusedError } from '../../data/errors.ts';
import { type DatasetKey, datasetShape } from '../../data/queries/datasets.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

/** The quality gate on what is known of the recordings, before anything is trained. */
export async function check(
  context: Context,
  input: ParsedInput<'training.check'>,
): Promise<CallOutput<'training.check'>> {
  requireDataset(context, input);
  return context.read('checkTraining', input);
}

/** The whole gate, on the recordings themselves too. */
export async function inspect(
  context: Context,
  input: ParsedInput<'training.inspect'>,
): Promise<CallOutput<'training.inspect'>> {
  requireDataset(context, input);
  return context.read('inspectTraining', input);
}

export async function start(
  context: Context,
  input: ParsedInput<'training.start'>,
): Promise<CallOutput<'training.start'>> {
  requireDataset(context, input);
  if (input.split_file !== undefined && !path.isAbsolute(input.split_file)) {
    throw new RefusedError('PATH_NOT_ABSOLUTE', `"${input.split_file}" does not name its folder.`);
  }
  const { priority, ...params } = input;
  return { job_id: await context.jobs.start({ kind: 'train', ...params }, priority) };
}

/** @throws RefusedError DATASET_UNKNOWN */
export function requireDataset(context: Pick<Context, 'store'>, { user_id, modality }: DatasetKey): void {
  if (datasetShape(context.store, { user_id, modality })) return;
  throw new RefusedError(
    'DATASET_UNKNOWN',
    `There are no ${modality} recordings of "${user_id}". Import some.`,
  );
}
