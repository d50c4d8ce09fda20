import { stat } from 'node:fs/promises';
import path from 'node:path';
import { RefusedError } from '../../data/errors.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

/** Starts an import; what is wrong with single recordings is told in its result. */
export async function start(
  context: Context,
  input: ParsedInput<'imports.start'>,
): Promise<CallOutput<'imports.start'>> {
  await requireExists(input.path);
  if (input.labels_file !== undefined) await requireExists(input.labels_file);
  const { priority, ...params } = input;
  return { job_id: await context.jobs.start({ kind: 'import', ...params }, priority) };
}

async function requireExists(file: string): Promise<void> {
  if (!path.isAbsolute(file))
    throw new RefusedError('PATH_NOT_ABSOLUTE', `"${file}" does not name its folder.`);
  await stat(file).catch((cause) => {
    throw new RefusedError('PATH_NOT_FOUND', `There is nothing at "${file}". Check the name or the stick.`, {
      cause,
    });
  });
}
