import { errnoOf } from './durable.ts';
import { AppError } from './errors.ts';

/** What the system says of a disk, and what a person can do about it. */
const words: Readonly<Record<string, { code: string; message: string }>> = {
  ENOSPC: {
    code: 'DISK_FULL',
    message: 'There is no room left on the disk. Nothing was changed; free some space.',
  },
  EROFS: {
    code: 'STORE_NOT_WRITABLE',
    message:
      'The workspace cannot be written. Nothing was changed; check that its disk is there and not write-protected.',
  },
  EIO: {
    code: 'STORE_IO',
    message: 'The disk failed while reading or writing. Nothing was changed; check the disk.',
  },
};
const alike: Readonly<Record<string, string>> = {
  EDQUOT: 'ENOSPC',
  EACCES: 'EROFS',
  EPERM: 'EROFS',
  ENXIO: 'EIO',
};

/** The system's own error about a disk as one of ours; every other error passes as it is. */
export function diskError(error: unknown): unknown {
  const errno = errnoOf(error);
  const known = words[alike[errno] ?? errno];
  return known ? new AppError(known.code, known.message, { cause: error }) : error;
}
