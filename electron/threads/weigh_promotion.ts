import { AppError } from '../../data/errors.ts';
import type { PromotionBasis } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { comparedBasis, firstBasis, unknownBasis } from '../../trainer/evaluation/promotion.ts';
import { compareRegistered } from './compare_versions.ts';
import type { PlacedVersion } from './evaluate_version.ts';
import { type RegisteredModel, readRegisteredModel } from './registered_model.ts';

/**
 * What speaks for putting a version in use: how it stands beside the one that is, or beside a constant answer
 * where none is.
 * @param candidate `against`: the version in use, or null
 * @throws RefusedError MODEL_UNKNOWN and what `readRegisteredModel` throws of the candidate; that the one in use
 * is damaged, or that the two have no test in common, is no error but a basis that does not pass
 */
export function weighPromotion(
  store: ReadonlyStore,
  { against, ...candidate }: PlacedVersion & { against: number | null },
): PromotionBasis {
  const { user_id, modality, workspace } = candidate;
  const model = readRegisteredModel(store, workspace, candidate);
  if (against === null) return firstBasis(model.record.metrics);
  return weighAgainst(store, model, { user_id, modality, workspace, version: against });
}

function weighAgainst(store: ReadonlyStore, model: RegisteredModel, active: PlacedVersion): PromotionBasis {
  try {
    const before = readRegisteredModel(store, active.workspace, active);
    return comparedBasis(active.version, compareRegistered(store, model, before));
  } catch (error) {
    if (error instanceof AppError) return unknownBasis(active.version, error);
    throw error;
  }
}
