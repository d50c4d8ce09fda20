import { z } from 'zod';
import type { ReadonlyStore } from '../connection.ts';
import { RefusedError } from '../errors.ts';
import { rollbackTargets } from '../queries/activations.ts';
import { getActiveModel } from '../queries/models.ts';
import { reasonSchema } from '../schema.ts';
import type { VersionKey } from '../versions.ts';
import { activate, requireActivatable } from './activate.ts';
import { datasetKey } from './training_run.ts';
import { defineWrite } from './write.ts';

/**
 * Puts a version in use again that was before. `from` is the version that was in use when somebody decided so.
 * @throws RefusedError MODEL_UNKNOWN, ALREADY_ACTIVE, ROLLBACK_OUTDATED, NOT_AN_EARLIER_VERSION
 */
export const rollbackModel = defineWrite(
  z.object({
    ...datasetKey,
    version: z.number().int().positive(),
    from: z.number().int().positive(),
    reason: reasonSchema.nullable(),
  }),
  (store, stamp, { from, reason, ...key }) => {
    const model = requireActivatable(store, key);
    const active = getActiveModel(store, key)?.version ?? null;
    if (active !== from) throw outdated(from, active);
    requireEarlier(store, key);
    return activate(store, stamp, model, { kind: 'rollback', reason, basis: null });
  },
);

/** @throws RefusedError NOT_AN_EARLIER_VERSION */
export function requireEarlier(store: ReadonlyStore, { version, ...key }: VersionKey): void {
  if (rollbackTargets(store, key).includes(version)) return;
  const message = `Version ${version} was not in use before the present one, or somebody rolled back from it. Promote it instead: it is compared first.`;
  throw new RefusedError('NOT_AN_EARLIER_VERSION', message, { details: { version } });
}

function outdated(from: number, active: number | null): RefusedError {
  const message = `Version ${from} is not in use any more. Nothing was changed; look again and decide anew.`;
  return new RefusedError('ROLLBACK_OUTDATED', message, { details: { from, active } });
}
