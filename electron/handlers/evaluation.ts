import { AppError } from '../../data/errors.ts';
import { getHoldoutOpening } from '../../data/queries/holdout.ts';
import { alreadyOpened } from '../../data/writes/holdout.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

/** The figures of a version, part by part. */
export function evaluate(
  context: Context,
  input: ParsedInput<'models.evaluate'>,
): Promise<CallOutput<'models.evaluate'>> {
  return context.read('evaluateVersion', placed(context, input));
}

/**
 * Looks at the holdout recordings with a version, once. The opening is on record before anything is worked out
 * of them, so that whatever happens then, there is no second look.
 */
export async function openHoldout(
  context: Context,
  { reason, ...key }: ParsedInput<'models.open_holdout'>,
): Promise<CallOutput<'models.open_holdout'>> {
  const earlier = getHoldoutOpening(context.store, key);
  if (earlier) throw alreadyOpened(key, earlier);
  const sample_ids = await context.read('holdoutOf', placed(context, key));
  await context.write('holdout.open', { ...key, reason, sample_ids });
  const metrics = await context.read('judgeRecordings', { ...placed(context, key), sample_ids });
  if (metrics) await context.write('holdout.keep_figures', { ...key, metrics });
  const opening = getHoldoutOpening(context.store, key);
  if (!opening) throw new AppError('HOLDOUT_LOCKED', 'The holdout of this version was never opened.');
  return opening;
}

/** Whether the newer of two versions understands more. */
export function compare(
  context: Context,
  input: ParsedInput<'models.compare'>,
): Promise<CallOutput<'models.compare'>> {
  return context.read('compareVersions', placed(context, input));
}

const placed = <T>(context: Context, input: T) => ({ ...input, workspace: context.workspace.folder });
