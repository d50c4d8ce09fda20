import { z } from 'zod';
import { jsonColumn } from '../../columns.ts';
import type { ReadonlyStore } from '../../connection.ts';
import { retrainingPolicySchema } from '../../retraining/policy_schema.ts';
import { timestampSchema } from '../../schema.ts';

/** `default`: nobody has written one yet; `app`: saved in the program; `file`: written into retraining_policy.json. */
export const policyOriginSchema = z.enum(['default', 'app', 'file']);
export type PolicyOrigin = z.infer<typeof policyOriginSchema>;

const policyRecordSchema = z.object({
  policy: jsonColumn(retrainingPolicySchema),
  saved_at: timestampSchema,
  /** The operator's name. */
  saved_by: z.string(),
  origin: policyOriginSchema,
});
export type PolicyRecord = z.output<typeof policyRecordSchema>;

const POLICIES = `SELECT policy, saved_at, name AS saved_by, origin
  FROM retraining_policies JOIN operators USING (operator_id) ORDER BY policy_config_version DESC`;

/** The policy in force; null before the first start has saved one. */
export function newestPolicy(store: ReadonlyStore): PolicyRecord | null {
  return store.get(policyRecordSchema, `${POLICIES} LIMIT 1`) ?? null;
}

/** Every policy that ever was in force, the newest first. */
export function policyHistory(store: ReadonlyStore): PolicyRecord[] {
  return store.all(policyRecordSchema, POLICIES);
}

const versionSchema = z.object({ version: z.number().nullable() });

/** The version of the policy in force; null before there is one. */
export function newestPolicyVersion(store: ReadonlyStore): number | null {
  const sql = 'SELECT MAX(policy_config_version) AS version FROM retraining_policies';
  return store.get(versionSchema, sql)?.version ?? null;
}
