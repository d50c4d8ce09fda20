import { AppError } from '../../data/errors.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { PlacedVersion } from './evaluate_version.ts';
import { readRegisteredModel } from './registered_model.ts';

/** Loads a version to see that it can be used. @throws what `readRegisteredModel` throws */
export function checkVersion(store: ReadonlyStore, version: PlacedVersion): { version: number } {
  return { version: readRegisteredModel(store, version.workspace, version).record.version };
}

/** Whether a version can be used. */
export function isWhole(store: ReadonlyStore, version: PlacedVersion): boolean {
  try {
    checkVersion(store, version);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
