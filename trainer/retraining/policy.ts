import { z } from 'zod';
import { type RetrainingPolicy, retrainingPolicySchema } from '../../data/retraining/policy_schema.ts';
import { RetrainingPolicyError } from './errors.ts';
import { type PolicyFault, policyFaults } from './policy_faults.ts';
import { droppedKeys } from './policy_keys.ts';

/** The name of the file that people edit. */
export const POLICY_FILE = 'retraining_policy.json';

/** One slip made for everybody is a fault a person: who reads them needs no more than these. */
const FAULTS_TOLD = 20;

/**
 * The policy that the text of a `retraining_policy.json` states.
 * @param name what errors call it
 * @throws RetrainingPolicyError `POLICY_NOT_JSON`, `POLICY_INVALID`
 */
export function parsePolicy(text: string, name = POLICY_FILE): RetrainingPolicy {
  const json = text.replace(/^\uFEFF/, '');
  const policy = readPolicy(parseJson(json, name), name);
  const dropped = droppedKeys(json);
  if (dropped.length > 0) throw invalid(dropped, name);
  return policy;
}

/** @throws RetrainingPolicyError `POLICY_INVALID`, with the first faults in `details.faults` */
export function readPolicy(value: unknown, name = POLICY_FILE): RetrainingPolicy {
  const parsed = retrainingPolicySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(policyFaults(parsed.error), name);
}

function invalid(faults: readonly PolicyFault[], name: string): RetrainingPolicyError {
  const told = faults.slice(0, FAULTS_TOLD);
  const more = faults.length - told.length;
  const words = [...told.map(({ message }) => message), ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
  return new RetrainingPolicyError('POLICY_INVALID', `${name} cannot be used. ${words}`, {
    details: { faults: told },
  });
}

/** What an editor needs to complete and check the file: JSON Schema, draft 2020-12. */
export function policyJsonSchema(): object {
  return z.toJSONSchema(retrainingPolicySchema, { io: 'input' });
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const found = cause instanceof Error ? ` (${cause.message})` : '';
    const message = `${name} is not JSON${found}. Look for a missing comma or quotation mark.`;
    throw new RetrainingPolicyError('POLICY_NOT_JSON', message, { cause });
  }
}
