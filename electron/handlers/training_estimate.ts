import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';
import { requireDataset } from './training.ts';

/** What a training would do, and how long it would take. */
export async function estimate(
  context: Pick<Context, 'store' | 'read'>,
  input: ParsedInput<'training.estimate'>,
): Promise<CallOutput<'training.estimate'>> {
  requireDataset(context, input);
  return context.read('planTraining', input);
}
