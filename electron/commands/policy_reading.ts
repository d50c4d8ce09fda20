import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { RefusedError } from '../../data/errors.ts';
import type { RetrainingPolicy } from '../../data/retraining/policy_schema.ts';
import { parsePolicy } from '../../trainer/retraining/policy.ts';

/** @throws RefusedError PATH_NOT_FOUND */
export async function readPolicyText(file: string): Promise<string> {
  return readFile(path.resolve(file), 'utf8').catch((cause: unknown) => {
    const message = `There is no file "${file}" that can be read. Check its name.`;
    throw new RefusedError('PATH_NOT_FOUND', message, { cause });
  });
}

/** @throws RefusedError PATH_NOT_FOUND, POLICY_NOT_JSON, POLICY_INVALID */
export async function readPolicyFile(file: string): Promise<RetrainingPolicy> {
  return parsePolicy(await readPolicyText(file));
}
