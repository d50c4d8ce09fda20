import type { RetrainingPolicy } from '../../data/retraining/policy_schema.ts';
import { parsePolicy, policyJsonSchema } from '../../trainer/retraining/policy.ts';

/** Beside the policy, so that an editor finds it without a network. */
export const POLICY_SCHEMA_FILE = 'retraining_policy.schema.json';

/** The file as the app writes it: its schema first, then the policy. */
export function textOfPolicy({ $schema, ...policy }: RetrainingPolicy): string {
  return `${JSON.stringify({ $schema: `./${POLICY_SCHEMA_FILE}`, ...policy }, null, 2)}\n`;
}

export const textOfPolicySchema = () => `${JSON.stringify(policyJsonSchema(), null, 2)}\n`;

/** Nothing but the number, wherever it stands, so that a person finds the file as it was typed. */
const VERSION = /("policy_config_version"\s*:\s*)[-+.\deE]+/g;

/** The text of a policy with another version number and all else as it was. */
export function withVersion(text: string, policy: RetrainingPolicy): string {
  const version = policy.policy_config_version;
  const changed = text.replace(VERSION, `$1${version}`);
  // The key can be spelt with escapes; then the whole is written anew.
  return parsePolicy(changed).policy_config_version === version ? changed : textOfPolicy(policy);
}
