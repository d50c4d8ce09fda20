import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { signingKeyFile } from '../bundle/key.ts';
import { discard } from '../discard.ts';
import { syncFolder, writeFileDurably } from '../durable.ts';
import { CancelledError } from '../errors.ts';
import { clearExportLeftovers, exportPlace, swapIn } from '../export_place.ts';
import { listRegisteredFolders } from '../queries/registered_folders.ts';
import { workspaceId } from '../queries/settings.ts';
import { readRegisteredFolder } from '../registered_folder.ts';
import { openReadonlyStore } from '../store.ts';
import type { Workspace } from '../workspace.ts';
import { BackupError, backupError, damagedBackup } from './backup_errors.ts';
import { backupName } from './backup_name.ts';
import { BACKUP_MANIFEST, type BackupFile, type BackupManifest } from './backup_schema.ts';
import { copyFile, hashFile } from './copy_file.ts';
import { copyStore } from './copy_store.ts';

export type BackupStage = 'store' | 'models' | 'verify';

export interface BackupTask {
  workspace: Workspace;
  /** The folder or stick; the backup gets a folder of its own in it. */
  to: string;
  app_version: string;
  /** Milliseconds since 1970, UTC. */
  made_at: number;
  isCancelled(): boolean;
  onProgress(stage: BackupStage, fraction: number): void;
}

export interface MadeBackup {
  folder: string;
  files: number;
  bytes: number;
}

const STORE = 'a3cp.sqlite';
const POLICY = 'retraining_policy.json';

/**
 * Copies a workspace, as of one moment, while it is at work: the store first, then the files of the versions that this
 * copy knows. It lies under a temporary name until every file was read back and is what was written.
 * @throws BackupError BACKUP_DISK_FULL, BACKUP_NOT_WRITABLE, BACKUP_TARGET_GONE, BACKUP_DAMAGED; ModelFolderError
 * MODEL_CHANGED; CancelledError
 */
export async function makeBackup(task: BackupTask): Promise<MadeBackup> {
  const place = exportPlace(task.to, backupName(task.made_at));
  try {
    clearExportLeftovers(task.to);
    mkdirSync(place.unfinished, { mode: 0o700 });
    const files = await fill(task, place.unfinished);
    checkCopy(task, place.unfinished, files);
    if (task.isCancelled()) throw new CancelledError();
    for (const folder of foldersOf(place.unfinished, files)) syncFolder(folder);
    swapIn(place);
    return { folder: place.target, files: files.length, bytes: sum(files) };
  } catch (error) {
    throw backupError(error, task.to);
  } finally {
    discard(place.unfinished);
  }
}

async function fill(task: BackupTask, folder: string): Promise<BackupFile[]> {
  const copy = join(folder, STORE);
  const { isCancelled } = task;
  await copyStore(task.workspace.storeFile, copy, {
    isCancelled,
    onProgress: (fraction) => task.onProgress('store', fraction),
  });
  const { versions, workspace_id } = readCopy(copy);
  const files = [{ path: STORE, ...hashFile(copy, isCancelled) }, ...copyBeside(task, folder)];
  for (const [index, { artifact_dir, manifest_sha256 }] of versions.entries()) {
    task.onProgress('models', index / versions.length);
    requireThere(task, artifact_dir);
    files.push(...copyFolder(task, folder, artifact_dir));
    readRegisteredFolder(join(folder, ...artifact_dir.split('/')), manifest_sha256);
  }
  const { app_version, made_at } = task;
  const manifest: BackupManifest = {
    ...{ format: 'a3cp-backup', format_version: 1, app_version, workspace_id, made_at, files },
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  writeFileDurably(join(folder, BACKUP_MANIFEST), new TextEncoder().encode(text), 'wx', 0o600);
  return files;
}

/** Versions do not change, but somebody may delete one between the copy of the store and its turn here. */
function requireThere({ workspace }: BackupTask, directory: string): void {
  if (existsSync(join(workspace.folder, ...directory.split('/')))) return;
  const message = 'A version was deleted while the backup was made. Make the backup again.';
  throw new BackupError('BACKUP_OVERTAKEN', message, { details: { directory } });
}

/** The copy is a store that opens, and SQLite's own checks find nothing wrong with it. */
function readCopy(copy: string) {
  const store = openReadonlyStore(copy);
  try {
    const { ok, problems } = store.integrityCheck();
    if (!ok) throw damagedBackup(copy, STORE, new Error(problems.join('; ')));
    return { versions: listRegisteredFolders(store), workspace_id: workspaceId(store) };
  } finally {
    store.close();
  }
}

/** What lies beside the store and the models: the policy, the log of decisions, the signing key. */
function copyBeside(task: BackupTask, folder: string): BackupFile[] {
  const { workspace, isCancelled } = task;
  const single = [join(workspace.folder, POLICY), signingKeyFile(workspace.folder)].filter(existsSync);
  return [...single, ...filesBelow(workspace.logsFolder)].map((file) =>
    copyFile(file, folder, pathIn(workspace.folder, file), isCancelled),
  );
}

function copyFolder({ workspace, isCancelled }: BackupTask, folder: string, directory: string): BackupFile[] {
  const source = join(workspace.folder, ...directory.split('/'));
  return filesBelow(source).map((file) =>
    copyFile(file, folder, pathIn(workspace.folder, file), isCancelled),
  );
}

/** Reads everything back: a stick may take in what it does not keep. */
function checkCopy(task: BackupTask, folder: string, files: readonly BackupFile[]): void {
  const total = sum(files);
  let done = 0;
  for (const { path, bytes, sha256 } of files) {
    task.onProgress('verify', total === 0 ? 1 : done / total);
    const found = hashFile(join(folder, ...path.split('/')), task.isCancelled);
    if (found.sha256 !== sha256) throw damagedBackup(folder, path);
    done += bytes;
  }
}

/** Names that begin with a dot are not finished yet. */
function filesBelow(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !basename(file).startsWith('.'))
    .sort();
}

function foldersOf(folder: string, files: readonly BackupFile[]): string[] {
  const below = files.flatMap(({ path }) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => join(folder, ...parts.slice(0, index + 1)));
  });
  return [...new Set([...below, folder])];
}

const pathIn = (folder: string, file: string) => relative(folder, file).split(sep).join('/');
const sum = (files: readonly BackupFile[]) => files.reduce((total, { bytes }) => total + bytes, 0);
