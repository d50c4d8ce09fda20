import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from './errors.ts';
import { thisProcess } from './presence.ts';

export { defaultWorkspaceFolder } from './workspace_folder.ts';

/** The workspace folder cannot be used; `message` says what to do. */
export class WorkspaceError extends AppError {}

/** One folder that holds everything: the store, the models and what is under way. */
export interface Workspace {
  folder: string;
  storeFile: string;
  /** One folder a user, in it one a modality, in it one a version. */
  modelsFolder: string;
  /** Imports under way; what lies here belongs to a job or is left over from a crash. */
  stagingFolder: string;
  /** What was decided and why, for people to read and keep; made with the first line that is written there. */
  logsFolder: string;
  /** The process that opened it, as jobs and temporary names carry it. */
  owner: string;
}

/** What a person records and trains is nobody else's business: only the owner may look. */
export const PRIVATE = 0o700;

/**
 * Opens the workspace and makes what is missing of it.
 * @throws WorkspaceError `WORKSPACE_NOT_A_FOLDER`, `WORKSPACE_NOT_WRITABLE`, `DISK_FULL`
 */
export function openWorkspace(folder: string): Workspace {
  const workspace = layOut(resolve(folder));
  try {
    for (const each of [workspace.folder, workspace.modelsFolder, workspace.stagingFolder]) {
      mkdirSync(each, { recursive: true, mode: PRIVATE });
      if (!statSync(each).isDirectory()) throw notAFolder(each);
      accessSync(each, constants.R_OK | constants.W_OK | constants.X_OK);
    }
  } catch (error) {
    throw workspaceError(error, workspace.folder);
  }
  return workspace;
}

/** Whether somebody has worked there. */
export function isWorkspace(folder: string): boolean {
  return existsSync(storeFileOf(folder));
}

/** Where the store of a workspace lies, whether it is there or not. */
export function storeFileOf(folder: string): string {
  return layOut(resolve(folder)).storeFile;
}

function layOut(folder: string): Workspace {
  return {
    folder,
    storeFile: join(folder, 'a3cp.sqlite'),
    modelsFolder: join(folder, 'models'),
    stagingFolder: join(folder, 'staging'),
    logsFolder: join(folder, 'logs'),
    owner: thisProcess(),
  };
}

function workspaceError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (['EEXIST', 'ENOTDIR'].includes(code)) return notAFolder(folder, error);
  if (code === 'ENOSPC') {
    return new WorkspaceError('DISK_FULL', `There is no room for the workspace ${folder}. Free some space.`, {
      cause: error,
    });
  }
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(code)) return error;
  const message = `The workspace ${folder} cannot be written. Nothing was changed; check that its disk is there and not write-protected, or choose a folder of your own with --workspace.`;
  return new WorkspaceError('WORKSPACE_NOT_WRITABLE', message, { cause: error, details: { folder } });
}

function notAFolder(folder: string, cause?: unknown): WorkspaceError {
  const message = `The workspace ${folder} is a file or lies under one. Choose a folder with --workspace.`;
  return new WorkspaceError('WORKSPACE_NOT_A_FOLDER', message, { cause, details: { folder } });
}
