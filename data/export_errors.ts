import { errnoOf } from './durable.ts';
import { AppError } from './errors.ts';
import { ModelFolderError } from './model_folder.ts';

/** An export could not be put in its place; an earlier one is still whole. */
export class ExportError extends AppError {}

interface Explanation {
  code: string;
  message(to: string): string;
}

const full: Explanation = {
  code: 'EXPORT_DISK_FULL',
  message: (to) => `There is no room left at "${to}". Free some space or take another stick.`,
};
const notAllowed: Explanation = {
  code: 'EXPORT_NOT_WRITABLE',
  message: (to) => `You may not write to "${to}". Choose another folder.`,
};
const writeProtected: Explanation = {
  code: 'EXPORT_NOT_WRITABLE',
  message: (to) => `"${to}" is write-protected. Release its switch or take another stick.`,
};
const notAFolder: Explanation = {
  code: 'EXPORT_NOT_WRITABLE',
  message: (to) => `"${to}" is a file or lies below one. Choose a folder.`,
};
const gone: Explanation = {
  code: 'EXPORT_TARGET_GONE',
  message: (to) => `"${to}" is not there any more. Plug the stick in and export again.`,
};
const broken: Explanation = {
  code: 'EXPORT_TARGET_GONE',
  message: (to) => `"${to}" cannot be read or written. Try another stick.`,
};

/** What the system says (errno(3)), in words for who holds the stick. */
const explanations: Record<string, Explanation> = {
  ...{ ENOSPC: full, EDQUOT: full, EFBIG: full },
  ...{ EACCES: notAllowed, EPERM: notAllowed, EROFS: writeProtected },
  ...{ ENOTDIR: notAFolder, EEXIST: notAFolder },
  ...{ ENOENT: gone, ENXIO: gone, ENODEV: gone, ESTALE: gone, EIO: broken },
};

/**
 * Turns what the file system said, also when it said so while the copy was read back, into a typed error;
 * every other error passes as it is.
 */
export function exportError(error: unknown, to: string): unknown {
  const errno = errnoOf(error instanceof ModelFolderError ? error.cause : error);
  if (!/^E[A-Z0-9]+$/.test(errno)) return error;
  const { code, message } = explanations[errno] ?? unexplained(errno);
  const text = `${message(to)} Any earlier export there is still whole.`;
  return new ExportError(code, text, { cause: error, details: { to } });
}

/** The stick that is meant was never there, or is not any more. */
export function targetGoneError(to: string): ExportError {
  return new ExportError(gone.code, gone.message(to), { details: { to } });
}

export function targetTakenError(target: string): ExportError {
  const text = `"${target}" holds something else than an earlier export of this model. Move it away or choose another folder.`;
  return new ExportError('EXPORT_TARGET_TAKEN', text, { details: { target } });
}

function unexplained(errno: string): Explanation {
  const message = (to: string) => `"${to}" could not be written (${errno}). Choose another folder.`;
  return { code: 'EXPORT_FAILED', message };
}
