import { z } from 'zod';
import { type RetrainingPolicy, retrainingPolicySchema } from '../../data/retraining/policy_schema.ts';
import { RetrainingPolicyError } from './errors.ts';
import { policyFaults } from './policy_faults.ts';

/** The name of the file that people edit. */
export const POLICY_FILE = 'retraining_policy.json';

/**
 * The policy that the text of a `retraining_policy.json` states.
 * @throws RetrainingPolicyError `POLICY_NOT_JSON`, `POLICY_INVALID`
 */
export function parsePolicy(text: string): RetrainingPolicy {
  return readPolicy(parseJson(text.replace(/^\uFEFF/, '')));
}

/** @throws RetrainingPolicyError `POLICY_INVALID`, with every fault in `details.faults` */
export function readPolicy(value: unknown): RetrainingPolicy {
  const parsed = retrainingPolicySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = policyFaults(parsed.error);
  const words = faults.map(({ message }) => message).join(' ');
  throw new RetrainingPolicyError('POLICY_INVALID', `${POLICY_FILE} cannot be used. ${words}`, {
    details: { faults },
  });
}

/** What an editor needs to complete and check the file: JSON Schema, draft 2020-12. */
export function policyJsonSchema(): object {
  return z.toJSONSchema(retrainingPolicySchema, { io: 'input' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const found = cause instanceof Error ? ` (${cause.message})` : '';
    const message = `${POLICY_FILE} is not JSON${found}. Look for a missing comma or quotation mark.`;
    throw new RetrainingPolicyError('POLICY_NOT_JSON', message, { cause });
  }
}
