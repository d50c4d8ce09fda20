import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder, writeFilesDurably } from './durable.ts';
import { AppError } from './errors.ts';
import { folderSegment } from './path_segment.ts';
import type { DatasetKey } from './queries/datasets.ts';
import { temporaryName } from './temporary_name.ts';
import type { Workspace } from './workspace.ts';

/** A version of a model cannot be put in its place. */
export class VersionError extends AppError {}

export interface VersionKey extends DatasetKey {
  version: number;
}

/** Temporary names begin so; what follows is who writes there (temporary_name.ts). */
export const UNFINISHED = '.unfinished-';

/** The directory of a version, relative to the workspace folder, with `/`. */
export function versionDirectory({ user_id, modality, version }: VersionKey): string {
  return `models/${folderSegment(user_id)}/${modality}/v${version}`;
}

/**
 * Puts a version in its place, whole or not at all: files are written and flushed under a temporary name on
 * the same volume, the directory is renamed, and the rename is flushed. Returns `versionDirectory(key)`.
 * @throws VersionError VERSION_EXISTS
 */
export function writeVersionDirectory(
  workspace: Workspace,
  key: VersionKey,
  files: ReadonlyMap<string, Uint8Array>,
  job_id: number | null = null,
): string {
  const directory = versionDirectory(key);
  const target = join(workspace.folder, directory);
  if (existsSync(target)) {
    throw new VersionError('VERSION_EXISTS', `${target} is there already; versions are never overwritten.`);
  }
  const maker = { owner: workspace.owner, job_id };
  const unfinished = join(workspace.modelsFolder, temporaryName(UNFINISHED, maker));
  try {
    writeFilesDurably(unfinished, files);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  for (const folder of foldersAbove(target, workspace.folder)) syncFolder(folder);
  return directory;
}

/** The highest version directory on disk, 0 where there is none: a store from a backup may know fewer. */
export function highestVersionOnDisk(workspace: Workspace, { user_id, modality }: DatasetKey): number {
  const folder = dirname(join(workspace.folder, versionDirectory({ user_id, modality, version: 1 })));
  if (!existsSync(folder)) return 0;
  const versions = readdirSync(folder).map((name) => Number(/^v(\d+)$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...versions);
}

function foldersAbove(target: string, top: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(target); folder.length >= top.length; folder = dirname(folder))
    folders.push(folder);
  return folders;
}
