import type { z } from 'zod';
import { policyRulesSchema, retrainingPolicySchema } from '../../data/retraining/policy_schema.ts';
import { modalitySchema } from '../../data/schema.ts';
import { nearestKey } from './nearest_key.ts';

/** One thing that is wrong with a policy, and where. */
export interface PolicyFault {
  /** From the file's top, e.g. `users.anna.min_new_samples`; '' for the file itself. */
  path: string;
  message: string;
}

type Issue = z.core.$ZodIssue;

/** Every fault in words that say what to write. */
export function policyFaults(error: z.ZodError): PolicyFault[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey(key, issue.path))
      : [{ path: pathOf(issue.path), message: inWords(issue) }],
  );
}

function unknownKey(key: string, path: Issue['path']): PolicyFault {
  const allowed = keysAt(path);
  const near = nearestKey(key, allowed);
  const advice = near ? `Did you mean "${near}"?` : `Possible are ${allowed.join(', ')}.`;
  return { path: pathOf([...path, key]), message: `"${key}"${placeOf(path)} is unknown. ${advice}` };
}

/** What may stand at a place of the file. */
function keysAt(path: Issue['path']): string[] {
  const last = path.at(-1);
  if (path.length === 0) return Object.keys(retrainingPolicySchema.shape);
  if (last === 'quiet_hours') return ['from', 'to'];
  if (last === 'modalities' && path.length !== 2) return modalitySchema.options;
  if (path[0] === 'users' && path.length === 2) return [...policyRulesSchema.keyof().options, 'modalities'];
  return policyRulesSchema.keyof().options;
}

function inWords(issue: Issue): string {
  const place = issue.path.length === 0 ? 'The file' : `"${String(issue.path.at(-1))}"`;
  return `${place}${placeOf(issue.path.slice(0, -1))}: ${issue.message}${/[.!?]$/.test(issue.message) ? '' : '.'}`;
}

function placeOf(path: Issue['path']): string {
  return path.length === 0 ? '' : ` in ${pathOf(path)}`;
}

function pathOf(path: Issue['path']): string {
  return path.map(String).join('.');
}
