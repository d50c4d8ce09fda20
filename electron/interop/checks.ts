import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../data/errors.ts';
import type { DumpedRecordings } from './recordings.ts';

/** What another program said of one of our files. */
export const checkedSchema = z.object({
  reader: z.string(),
  max_difference: z.number().optional(),
  labels: z.array(z.string()).optional(),
  ok: z.boolean().optional(),
});
export type Checked = z.infer<typeof checkedSchema>;

/** One exported file before another program. */
export interface Check {
  file: string;
  script: string;
  args: readonly string[];
}

/** Every file of an exported folder that another program can open, with what it is held against. */
export function checksOf(folder: string, dumped: DumpedRecordings): Check[] {
  return readdirSync(folder).flatMap((file) => {
    const check = checkOf(file, dumped);
    return check ? [{ file, script: check.script, args: [join(folder, file), ...check.args] }] : [];
  });
}

function checkOf(file: string, dumped: DumpedRecordings): Omit<Check, 'file'> | null {
  const { expected, inputs, folder, labelsFile } = dumped;
  const [only = ''] = inputs.values();
  if (file.endsWith('_from_recording.onnx')) {
    return { script: 'check_onnx.py', args: [expected, `recording=${folder}`] };
  }
  if (file.endsWith('.onnx')) return { script: 'check_onnx.py', args: [expected, ...named(inputs)] };
  if (file.endsWith('.tflite')) return { script: 'check_tflite.py', args: [expected, ...named(inputs)] };
  if (file.endsWith('.h5')) return { script: 'check_keras.py', args: [only, expected] };
  if (file.endsWith('.pkl')) return { script: 'check_label_encoder.py', args: [labelsFile] };
  return null;
}

/** A model with one input calls it `features`, one with several `features_<name>`. */
function named(inputs: ReadonlyMap<string, string>): string[] {
  return [...inputs].map(([name, file]) => `${inputs.size === 1 ? 'features' : `features_${name}`}=${file}`);
}

/** Runs a script of this folder and gives its last line, which is JSON. @throws AppError INTEROP_FAILED */
export function runScript(python: string, script: string, args: readonly string[]): unknown {
  const env = { ...process.env, KERAS_BACKEND: 'jax', TF_CPP_MIN_LOG_LEVEL: '3', PYTHONWARNINGS: 'ignore' };
  const end = spawnSync(python, [join(import.meta.dirname, script), ...args], { encoding: 'utf8', env });
  const line = end.stdout?.trim().split('\n').at(-1) ?? '';
  if (end.status === 0 && line !== '') return JSON.parse(line);
  throw new AppError('INTEROP_FAILED', `${script} ${args.join(' ')}: ${end.stderr || line || end.error}`);
}
