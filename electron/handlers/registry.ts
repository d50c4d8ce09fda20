import { RefusedError } from '../../data/errors.ts';
import { listActivations, rollbackTargets } from '../../data/queries/activations.ts';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { getActiveModel } from '../../data/queries/models.ts';
import { removeVersionDirectory } from '../../data/version_removal.ts';
import type { VersionKey } from '../../data/versions.ts';
import { requireActivatable } from '../../data/writes/activate.ts';
import { needsReason } from '../../data/writes/promote_model.ts';
import { requireEarlier } from '../../data/writes/rollback_model.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

type Environment = Pick<Context, 'store' | 'read' | 'workspace'>;

/** What a device should use; its files are checked on the way. */
export function active(
  context: Context,
  input: ParsedInput<'models.active'>,
): Promise<CallOutput<'models.active'>> {
  return context.read('activeVersion', { ...input, workspace: context.workspace.folder });
}

/**
 * What a promotion would be decided on now; null for the version in use.
 * @throws RefusedError MODEL_UNKNOWN, MODEL_IS_BENCHMARK, and what makes its own files unfit for use
 */
export async function weigh(
  context: Environment,
  key: ParsedInput<'models.weigh'>,
): Promise<CallOutput<'models.weigh'>> {
  const against = getActiveModel(context.store, key)?.version ?? null;
  if (against === key.version) return null;
  requireActivatable(context.store, key);
  return context.read('weighPromotion', { ...key, against, workspace: context.workspace.folder });
}

/** Weighs a version against the one in use, and puts it there where that passes or somebody says why. */
export async function promote(
  context: Context,
  { reason, ...key }: ParsedInput<'models.promote'>,
): Promise<CallOutput<'models.promote'>> {
  requireActivatable(context.store, key);
  const against = getActiveModel(context.store, key)?.version ?? null;
  const workspace = context.workspace.folder;
  const basis = await context.read('weighPromotion', { ...key, against, workspace });
  if (!basis.passing && reason === undefined) throw needsReason(key.version, basis);
  return context.write('models.promote', { ...key, basis, reason: reason ?? null });
}

export async function rollback(
  context: Context,
  { reason, version: wanted, ...dataset }: ParsedInput<'models.rollback'>,
): Promise<CallOutput<'models.rollback'>> {
  const from = getActiveModel(context.store, dataset);
  if (!from) throw nothingToGoBackTo(dataset);
  const version = wanted === undefined ? await nearestWhole(context, dataset) : wanted;
  if (wanted !== undefined) await requireWholeAndEarlier(context, { ...dataset, version });
  return context.write('models.rollback', {
    ...dataset,
    version,
    from: from.version,
    reason: reason ?? null,
  });
}

export function activations(
  context: Context,
  input: ParsedInput<'models.activations'>,
): CallOutput<'models.activations'> {
  return {
    activations: listActivations(context.store, input),
    back_to: rollbackTargets(context.store, input),
  };
}

/** The store forgets it first: a crash in between leaves files that nothing refers to, never the reverse. */
export async function deleteVersion(
  context: Context,
  input: ParsedInput<'models.delete'>,
): Promise<CallOutput<'models.delete'>> {
  const { version } = await context.write('models.delete', input);
  await removeVersionDirectory(context.workspace, input);
  return { version };
}

export async function prune(
  context: Context,
  input: ParsedInput<'models.prune'>,
): Promise<CallOutput<'models.prune'>> {
  const { deleted } = await context.write('models.prune', input);
  for (const key of deleted) await removeVersionDirectory(context.workspace, key);
  return { deleted };
}

/** The version in use before the present one, or the one before that where its files are damaged, and so on. */
async function nearestWhole(context: Context, dataset: DatasetKey): Promise<number> {
  const damaged: number[] = [];
  for (const version of rollbackTargets(context.store, dataset)) {
    const whole = await context.read('isWhole', { ...dataset, version, workspace: context.workspace.folder });
    if (whole) return version;
    damaged.push(version);
  }
  throw nothingToGoBackTo(dataset, damaged);
}

async function requireWholeAndEarlier(context: Context, key: VersionKey): Promise<void> {
  requireActivatable(context.store, key);
  requireEarlier(context.store, key);
  await context.read('checkVersion', { ...key, workspace: context.workspace.folder });
}

function nothingToGoBackTo({ user_id, modality }: DatasetKey, damaged: readonly number[] = []): RefusedError {
  const because =
    damaged.length === 0
      ? 'no other version was in use before, or it was deleted'
      : `the files of version ${damaged.join(' and ')} are damaged`;
  const message = `There is nothing to go back to for ${modality} of "${user_id}": ${because}. Promote another version instead.`;
  return new RefusedError('NOTHING_TO_GO_BACK_TO', message, { details: { damaged } });
}
