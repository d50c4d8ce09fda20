import { AppError } from '../../data/errors.ts';
import { getActiveModel } from '../../data/queries/models.ts';
import { newestPolicy } from '../../data/queries/retraining/policies.ts';
import { listUnweighed } from '../../data/queries/retraining/weighings.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { VersionKey } from '../../data/versions.ts';
import { effectivePolicy } from '../../trainer/retraining/effective_policy.ts';
import type { Read } from '../threads/reader_client.ts';
import type { Write } from '../threads/writer_client.ts';

export interface PromotionTools {
  store: ReadonlyStore;
  /** Its folder. */
  workspace: string;
  read: Read;
  write: Write;
  /** Whether the program closes: what is not weighed by then is weighed another time. */
  isClosing(): boolean;
}

/** That it could not be weighed now says nothing of the version; it will be again. */
const TRANSIENT = new Set([
  ...['STORE_BUSY', 'STORE_IO', 'STORE_NOT_WRITABLE', 'DISK_FULL', 'THREAD_ENDED'],
  // Another version came into use meanwhile, or this one did.
  ...['PROMOTION_OUTDATED', 'ALREADY_ACTIVE'],
]);

/**
 * Weighs every version that the scheduler asked for and that the policy leaves to the comparison, as the window
 * does, and puts those in use that pass. Each is weighed once; all others wait for a person.
 */
export async function promoteCandidates(tools: PromotionTools): Promise<void> {
  const waiting = listUnweighed(tools.store);
  const inForce = waiting.length > 0 ? newestPolicy(tools.store) : null;
  if (!inForce) return;
  for (const { user_id, modality, version } of waiting) {
    if (tools.isClosing()) return;
    const { rules, policy_config_version } = effectivePolicy(inForce.policy, user_id, modality);
    if (rules.promotion !== 'if_better') continue;
    await settle(tools, { user_id, modality, version }, policy_config_version);
  }
}

async function settle(tools: PromotionTools, key: VersionKey, policy: number): Promise<void> {
  try {
    const { promoted, words } = await weigh(tools, key, policy);
    await tools.write('retraining.weigh', { ...key, promoted, words });
  } catch (error) {
    if (!(error instanceof AppError) || !TRANSIENT.has(error.code)) throw error;
  }
}

interface Verdict {
  promoted: boolean;
  words: string;
}

async function weigh(
  { store, workspace, read, write }: PromotionTools,
  key: VersionKey,
  policy: number,
): Promise<Verdict> {
  const against = getActiveModel(store, key)?.version ?? null;
  try {
    const basis = await read('weighPromotion', { ...key, against, workspace });
    if (!basis.passing) return { promoted: false, words: basis.words };
    const reason = `Put in use by the comparison alone, as version ${policy} of the retraining policy says.`;
    await write('models.promote', { ...key, basis, reason });
    return { promoted: true, words: basis.words };
  } catch (error) {
    if (!(error instanceof AppError) || TRANSIENT.has(error.code)) throw error;
    return { promoted: false, words: error.message };
  }
}
