import { z } from 'zod';
import { RefusedError } from '../../errors.ts';
import { newestPolicy, type PolicyRecord, policyOriginSchema } from '../../queries/retraining/policies.ts';
import { retrainingPolicySchema } from '../../retraining/policy_schema.ts';
import { defineWrite } from '../write.ts';
import { requirePolicyVersion } from './policy_version.ts';

/**
 * Puts a policy in force in place of the one that it was made from; that one stays on record.
 * @param based_on the version of that one; null: there is none yet
 * @throws RefusedError POLICY_CHANGED where another was saved meanwhile, POLICY_VERSION where its own is not higher
 */
export const savePolicy = defineWrite(
  z.object({
    policy: retrainingPolicySchema,
    based_on: z.number().int().nullable(),
    origin: policyOriginSchema,
  }),
  (store, { at, operator_id }, { policy, based_on, origin }) => {
    requirePolicyVersion(store, based_on);
    const { policy_config_version } = policy;
    if (policy_config_version <= (based_on ?? 0)) throw notHigher(policy_config_version, based_on);
    const former = newestPolicy(store)?.policy ?? null;
    store.run(
      `INSERT INTO retraining_policies (policy_config_version, policy, saved_at, origin, operator_id)
       VALUES (?, ?, ?, ?, ?)`,
      [policy_config_version, JSON.stringify(policy), at, origin, operator_id],
    );
    const subject = `policy/${policy_config_version}`;
    const change = { action: 'policy.save', subject, old_value: former, new_value: policy };
    return { output: requireSaved(newestPolicy(store)), changes: [change] };
  },
);

function requireSaved(saved: PolicyRecord | null): PolicyRecord {
  if (!saved) throw new Error('The policy was saved a moment ago, in the same transaction.');
  return saved;
}

function notHigher(version: number, based_on: number | null): RefusedError {
  return new RefusedError(
    'POLICY_VERSION',
    `The policy's version is ${version}; it must be higher than ${based_on}, which is in force. Raise policy_config_version.`,
    { details: { version, based_on } },
  );
}
