import { rollbackTargets } from '../queries/activations.ts';
import { getActiveModel } from '../queries/models.ts';
import type { PromotionBasis } from '../schema.ts';
import type { Store } from '../store.ts';
import type { Workspace } from '../workspace.ts';
import { runWrite } from '../writes/index.ts';
import { beginJob, beginTraining, stamp } from './store.ts';
import { completeRun } from './training.ts';

/** What happens to the versions of one model, without files. */

export const anna = { user_id: 'anna', modality: 'gesture' } as const;

export function trainVersion(store: Store, workspace: Workspace, facts: { split?: boolean } = {}): number {
  return completeRun(store, beginTraining(store, workspace, facts).run_id).version;
}

/** What a promotion is decided on that nobody could compare. */
export const unknown = (against: number | null): PromotionBasis => ({
  ...{ kind: 'nothing', passing: false, words: 'Nobody knows.', code: 'NO_COMMON_TEST', against },
});

/** Promotes a version beside the one that is in use in the eyes of whoever decides. */
export function promote(
  store: Store,
  version: number,
  against = activeVersion(store),
  reason = 'It is better',
) {
  return runWrite(store, 'models.promote', stamp, { ...anna, version, basis: unknown(against), reason });
}

/** Goes back to a version, the nearest where none is named. */
export function rollback(store: Store, version = rollbackTargets(store, anna)[0] ?? 999) {
  return runWrite(store, 'models.rollback', stamp, {
    ...{ ...anna, version, from: activeVersion(store) ?? 999, reason: null },
  });
}

export function remove(store: Store, version: number) {
  return runWrite(store, 'models.delete', stamp, { ...anna, version, reason: 'Nobody needs it' });
}

export function recordExport(store: Store, workspace: Workspace, version: number) {
  const job = beginJob(store, workspace, 'export', { kind: 'export', to: '/stick' });
  const result = { version, folder: '/stick', files: 1, bytes: 1, parity: [] };
  return runWrite(store, 'exports.record', stamp, { ...job, ...anna, result });
}

export const activeVersion = (store: Store): number | null => getActiveModel(store, anna)?.version ?? null;
