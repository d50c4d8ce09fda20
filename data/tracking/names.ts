import { createHash } from 'node:crypto';

/**
 * Names as MLflow takes them (mlflow/utils/validation.py): keys hold letters, digits, `_`, `-`, `.` and spaces and
 * become file names, so that what a file system would confuse has to be told apart.
 */

/** Lower case only: Windows and macOS take `Drink` and `drink` for one file. */
const PLAIN = /^[a-z0-9_][a-z0-9_-]{0,59}$/;

/** MLflow's keys have at most 250 characters; a name inside one is cut, and its hash tells it from others. */
const READABLE = 60;

/** The part of a key that stands for a label or another free name: `drink` → `drink`, `Müde!` → `Müde_.4f0c…`. */
export function keyPart(name: string): string {
  if (PLAIN.test(name)) return name;
  const readable = name.normalize('NFC').replace(/[^A-Za-z0-9À-ÖØ-öø-ſ_-]/gu, '_');
  return `${[...readable].slice(0, READABLE).join('')}.${digest(name).slice(0, 16)}`;
}

export interface ExperimentKey {
  workspace_id: string;
  user_id: string;
  modality: string;
}

/** 18 digits, as many as MLflow's own. */
export function experimentId({ workspace_id, user_id, modality }: ExperimentKey): string {
  const number = BigInt(`0x${digest(JSON.stringify([workspace_id, user_id, modality])).slice(0, 16)}`);
  return String(10n ** 17n + (number % (9n * 10n ** 17n)));
}

/** 32 hexadecimal digits: the same run of the same workspace is the same run everywhere. */
export function trackedRunId(workspace_id: string, run_id: number): string {
  return digest(JSON.stringify([workspace_id, run_id])).slice(0, 32);
}

function digest(text: string): string {
  return createHash('sha256')
    .update(text.isWellFormed() ? text : JSON.stringify(text))
    .digest('hex');
}
