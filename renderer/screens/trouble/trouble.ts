import { AppError } from '../../../data/errors.ts';

/** What kept the program from opening its workspace, as far as a person can do something about it. */
export type Trouble = 'damaged' | 'newer' | 'foreign' | 'not_writable' | 'full' | 'in_use' | 'disk' | 'other';

const troubles: Readonly<Record<string, Trouble>> = {
  STORE_DAMAGED: 'damaged',
  STORE_NEWER: 'newer',
  STORE_FOREIGN: 'foreign',
  STORE_NOT_WRITABLE: 'not_writable',
  WORKSPACE_NOT_WRITABLE: 'not_writable',
  WORKSPACE_NOT_A_FOLDER: 'not_writable',
  DISK_FULL: 'full',
  STORE_BUSY: 'in_use',
  STORE_IO: 'disk',
};

/** null: nothing is wrong with the workspace. A lost connection has its own notice, and comes back by itself. */
export function troubleOf(error: unknown): Trouble | null {
  if (error === null || error === undefined) return null;
  const code = error instanceof AppError ? error.code : '';
  return code === 'CONNECTION_LOST' ? null : (troubles[code] ?? 'other');
}

/** The folder or file that it is about, where the program said so. */
export function placeOf(error: unknown): string | null {
  const { file, folder } = (error instanceof AppError && error.details) || {};
  const place = file ?? folder;
  return typeof place === 'string' ? place : null;
}
