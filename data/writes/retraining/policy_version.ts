import type { ReadonlyStore } from '../../connection.ts';
import { RefusedError } from '../../errors.ts';
import { newestPolicyVersion } from '../../queries/retraining/policies.ts';

/**
 * The version of the policy in force, where it is the one that the caller went by.
 * @throws RefusedError POLICY_CHANGED
 */
export function requirePolicyVersion(store: ReadonlyStore, based_on: number | null): number | null {
  const in_force = newestPolicyVersion(store);
  if (in_force === based_on) return in_force;
  const [before, now] = [based_on, in_force].map((version) =>
    version === null ? 'no policy' : `version ${version} of the policy`,
  );
  throw new RefusedError(
    'POLICY_CHANGED',
    `This was decided while ${before} was in force; now it is ${now}. Nothing was changed; look again and decide anew.`,
    { details: { based_on, in_force } },
  );
}
