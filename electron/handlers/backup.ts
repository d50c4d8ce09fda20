import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { RefusedError } from '../../data/errors.ts';
import { listJobs } from '../../data/queries/jobs.ts';
import { backupResultSchema } from '../../data/schema.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

/** @throws RefusedError FOLDER_NOT_FOUND, BACKUP_INSIDE_WORKSPACE */
export async function start(
  context: Context,
  input: ParsedInput<'backup.start'>,
): Promise<CallOutput<'backup.start'>> {
  const to = await existingFolder(input.to);
  const inside = relative(await realpath(context.workspace.folder), to);
  if (inside === '' || !(inside.startsWith('..') || isAbsolute(inside))) {
    const message =
      'A backup inside the workspace is lost together with it. Choose a folder elsewhere, best on a stick or another disk.';
    throw new RefusedError('BACKUP_INSIDE_WORKSPACE', message);
  }
  return { job_id: await context.jobs.start({ kind: 'backup', to, app_version: context.appVersion }) };
}

export async function status(context: Context): Promise<CallOutput<'backup.status'>> {
  const [newest] = listJobs(context.store, { kind: 'backup', status: 'completed', limit: 1 });
  const { data } = backupResultSchema.safeParse(newest?.result);
  return { last: data ?? null, workspace_bytes: await context.read('workspaceBytes', undefined) };
}

async function existingFolder(wanted: string): Promise<string> {
  try {
    const folder = await realpath(resolve(wanted));
    if ((await stat(folder)).isDirectory()) return folder;
  } catch {
    // Said below.
  }
  const message = `There is no folder "${wanted}". Check the name or the stick.`;
  throw new RefusedError('FOLDER_NOT_FOUND', message, { details: { folder: wanted } });
}
