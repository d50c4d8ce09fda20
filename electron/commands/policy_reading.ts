import path from 'node:path';
import { RefusedError } from '../../data/errors.ts';
import type { RetrainingPolicy } from '../../data/retraining/policy_schema.ts';
import { parsePolicy } from '../../trainer/retraining/policy.ts';
import { readText } from '../scheduler/policy_disk.ts';

/** @throws RefusedError PATH_NOT_FOUND; PolicyFileError as `readText` */
export async function readPolicyText(file: string): Promise<string> {
  const text = await readText(path.resolve(file));
  if (text !== null) return text;
  throw new RefusedError('PATH_NOT_FOUND', `There is no file "${file}". Check its name.`);
}

/** @throws RefusedError PATH_NOT_FOUND; RetrainingPolicyError; PolicyFileError as `readText` */
export async function readPolicyFile(file: string): Promise<RetrainingPolicy> {
  return parsePolicy(await readPolicyText(file), file);
}
