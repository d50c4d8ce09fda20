import { z } from 'zod';
import { RefusedError } from '../errors.ts';
import { getActiveModel } from '../queries/models.ts';
import { type PromotionBasis, promotionBasisSchema, reasonSchema } from '../schema.ts';
import { activate, requireActivatable } from './activate.ts';
import { datasetKey } from './training_run.ts';
import { defineWrite } from './write.ts';

/**
 * Puts a version in use. Either what it was decided on is passing, or a person says why. Refused when another
 * version came into use since the one that it was compared with.
 * @throws RefusedError MODEL_UNKNOWN, MODEL_IS_BENCHMARK, ALREADY_ACTIVE, PROMOTION_OUTDATED,
 * PROMOTION_NEEDS_REASON
 */
export const promoteModel = defineWrite(
  z.object({
    ...datasetKey,
    version: z.number().int().positive(),
    basis: promotionBasisSchema,
    reason: reasonSchema.nullable(),
  }),
  (store, stamp, { basis, reason, ...key }) => {
    const model = requireActivatable(store, key);
    const active = getActiveModel(store, key)?.version ?? null;
    if (active !== basis.against) throw outdated(basis.against, active);
    if (!basis.passing && reason === null) throw needsReason(key.version, basis);
    return activate(store, stamp, model, { kind: 'promotion', reason, basis });
  },
);

/** The refusal of a promotion that nobody answers for; it carries what was found. */
export function needsReason(version: number, basis: PromotionBasis): RefusedError {
  const comparison = basis.kind === 'comparison' ? basis.comparison : null;
  return new RefusedError(
    'PROMOTION_NEEDS_REASON',
    `Version ${version} is put in use only with a reason, which stays on record. ${basis.words}`,
    { details: { version, previous_version: basis.against, comparison, basis } },
  );
}

function outdated(compared: number | null, active: number | null): RefusedError {
  const [before, now] = [compared, active].map((version) =>
    version === null ? 'no version' : `version ${version}`,
  );
  return new RefusedError(
    'PROMOTION_OUTDATED',
    `While ${before} was in use, this was decided; now it is ${now}. Nothing was changed; look again and decide anew.`,
    { details: { compared, active } },
  );
}
