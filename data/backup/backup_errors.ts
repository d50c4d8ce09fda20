import { errnoOf } from '../durable.ts';
import { AppError } from '../errors.ts';
import { StoreError } from '../store_errors.ts';

/** A backup could not be made or read; earlier ones are still whole. */
export class BackupError extends AppError {}

const full = {
  code: 'BACKUP_DISK_FULL',
  words: 'There is no room left at "{to}". Free some space or take another stick.',
};
const locked = {
  code: 'BACKUP_NOT_WRITABLE',
  words: '"{to}" cannot be written. Choose another folder, or release the switch of the stick.',
};
const gone = {
  code: 'BACKUP_TARGET_GONE',
  words: '"{to}" is not there any more. Plug the stick in and try again.',
};

/** What the system says (errno(3)), in words for who holds the stick. */
const byErrno: Record<string, typeof full> = {
  ...{ ENOSPC: full, EDQUOT: full, EFBIG: full },
  ...{ EACCES: locked, EPERM: locked, EROFS: locked, ENOTDIR: locked, EEXIST: locked },
  ...{ ENOENT: gone, ENXIO: gone, ENODEV: gone, ESTALE: gone, EIO: gone },
};
/** What SQLite says of the copy of the store. */
const byCode: Record<string, typeof full> = {
  ...{ DISK_FULL: full, STORE_NOT_WRITABLE: locked, STORE_IO: gone },
};

/** Turns what the file system said into a typed error; every other error passes as it is. */
export function backupError(error: unknown, to: string): unknown {
  const known = error instanceof StoreError ? byCode[error.code] : byErrno[errnoOf(error)];
  if (!known) return error;
  const message = `${known.words.replace('{to}', to)} Earlier backups there are still whole.`;
  return new BackupError(known.code, message, { cause: error, details: { to } });
}

export function damagedBackup(folder: string, path: string, cause?: unknown): BackupError {
  const message = `"${path}" in the backup ${folder} is missing or damaged. Take another backup.`;
  return new BackupError('BACKUP_DAMAGED', message, { cause, details: { folder, path } });
}

export function notABackup(folder: string, cause?: unknown): BackupError {
  const message = `"${folder}" is no backup of A3CP Trainer. Choose a folder whose name begins with a3cp-backup.`;
  return new BackupError('NOT_A_BACKUP', message, { cause, details: { folder } });
}
