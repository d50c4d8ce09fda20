import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { discard } from '../discard.ts';
import { syncFolder } from '../durable.ts';
import { RefusedError } from '../errors.ts';
import { thisProcess } from '../presence.ts';
import { temporaryName } from '../temporary_name.ts';
import { UNFINISHED } from '../versions.ts';
import { PRIVATE } from '../workspace.ts';
import { backupError, damagedBackup, notABackup } from './backup_errors.ts';
import { BACKUP_MANIFEST, type BackupManifest, backupManifestSchema } from './backup_schema.ts';
import { copyFile } from './copy_file.ts';

/** @throws BackupError NOT_A_BACKUP */
export function readBackup(folder: string): BackupManifest {
  try {
    return backupManifestSchema.parse(JSON.parse(readFileSync(join(folder, BACKUP_MANIFEST), 'utf8')));
  } catch (cause) {
    throw notABackup(folder, cause);
  }
}

/**
 * Puts a backup into a folder that is new or empty, whole or not at all: every file is checked on the way.
 * @returns what the manifest says
 * @throws RefusedError RESTORE_TARGET_TAKEN; BackupError NOT_A_BACKUP, BACKUP_DAMAGED, BACKUP_DISK_FULL,
 * BACKUP_NOT_WRITABLE
 */
export function restoreBackup(backup: string, workspace: string): BackupManifest {
  const manifest = readBackup(backup);
  const target = resolve(workspace);
  requireEmpty(target);
  const unfinished = join(dirname(target), temporaryName(UNFINISHED, { owner: thisProcess(), job_id: null }));
  try {
    mkdirSync(unfinished, { recursive: true, mode: PRIVATE });
    for (const file of manifest.files) restoreFile(backup, unfinished, file);
    if (existsSync(target)) rmdirSync(target);
    renameSync(unfinished, target);
    syncFolder(dirname(target));
  } catch (error) {
    throw backupError(error, basename(target));
  } finally {
    discard(unfinished);
  }
  return manifest;
}

function restoreFile(
  backup: string,
  folder: string,
  { path, sha256 }: BackupManifest['files'][number],
): void {
  const source = join(backup, ...path.split('/'));
  if (!existsSync(source)) throw damagedBackup(backup, path);
  if (copyFile(source, folder, path, () => false).sha256 !== sha256) throw damagedBackup(backup, path);
}

/** What is there is never written over, least of all a workspace. */
function requireEmpty(target: string): void {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found === undefined || (found.isDirectory() && readdirSync(target).length === 0)) return;
  const message = `"${target}" is not empty. A backup is restored into a new folder; name one that is not there yet.`;
  throw new RefusedError('RESTORE_TARGET_TAKEN', message, { details: { target } });
}
