import type { Change, Stamp } from '../audit.ts';
import type { ReadonlyStore, Store } from '../connection.ts';
import { RefusedError } from '../errors.ts';
import { getActiveModel, getModel, type ModelRecord } from '../queries/models.ts';
import { modelUnknown } from '../registry_errors.ts';
import type { Activation, Comparison } from '../schema.ts';
import type { VersionKey } from '../versions.ts';
import { runSubject } from './training_run.ts';

/** What became of it, as promotion and rollback both tell it. */
export interface Activated {
  version: number;
  model_version: string;
  previous_version: number | null;
  comparison: Comparison | null;
}

/**
 * Puts a version in use in place of the one that was, inside the caller's transaction; that one is archived.
 * Returns what the audit log must say as well.
 */
export function activate(
  store: Store,
  stamp: Stamp,
  model: ModelRecord,
  { kind, reason, basis }: Pick<Activation, 'kind' | 'reason' | 'basis'>,
): { output: Activated; changes: Change[] } {
  const { user_id, modality, version, model_version } = model;
  const former = getActiveModel(store, model);
  const previous_version = former?.version ?? null;
  if (former) setStatus(store, former, 'archived');
  setStatus(store, model, 'active');
  store.run(
    `INSERT INTO activations (user_id, modality, version, previous_version, kind, at, operator_id, reason, basis)
     VALUES (@user_id, @modality, @version, @previous_version, @kind, @at, @operator_id, @reason, @basis)`,
    {
      user_id,
      modality,
      version,
      previous_version,
      kind,
      reason,
      ...stamp,
      basis: basis && JSON.stringify(basis),
    },
  );
  const grounds = basis ? { basis: { kind: basis.kind, passing: basis.passing, words: basis.words } } : {};
  const action = kind === 'promotion' ? 'models.promote' : 'models.rollback';
  const archived = former ? [statusChange('models.archive', former, { status: 'archived' })] : [];
  const change = statusChange(action, model, { status: 'active', previous_version, reason, ...grounds });
  const comparison = basis?.kind === 'comparison' ? basis.comparison : null;
  return { output: { version, model_version, previous_version, comparison }, changes: [...archived, change] };
}

/**
 * A version that may be put in use.
 * @throws RefusedError MODEL_UNKNOWN, MODEL_IS_BENCHMARK, ALREADY_ACTIVE
 */
export function requireActivatable(
  store: ReadonlyStore,
  { user_id, modality, version }: VersionKey,
): ModelRecord {
  const model = getModel(store, { user_id, modality }, version);
  if (!model) throw modelUnknown({ user_id, modality, version });
  if (model.benchmark) {
    const message = `Version ${version} was made for a benchmark, on a split of its own. Such a model is never put in use; train one without --split.`;
    throw new RefusedError('MODEL_IS_BENCHMARK', message, { details: { version } });
  }
  if (model.status !== 'active') return model;
  const message = `Version ${version} is in use already. Nothing was changed.`;
  throw new RefusedError('ALREADY_ACTIVE', message, { details: { version } });
}

function setStatus(store: Store, { user_id, modality, version }: VersionKey, status: string): void {
  store.run('UPDATE models SET status = ? WHERE user_id = ? AND modality = ? AND version = ?', [
    status,
    user_id,
    modality,
    version,
  ]);
}

function statusChange(action: string, model: ModelRecord, new_value: Record<string, unknown>): Change {
  return { action, subject: runSubject(model), old_value: { status: model.status }, new_value };
}
