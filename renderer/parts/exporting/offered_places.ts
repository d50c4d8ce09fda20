import type { CallOutput } from '../../../electron/ipc/contract.ts';

type Place = CallOutput<'folders.list'>['places'][number];

/** A folder or stick to export to, one press away. */
export interface OfferedPlace {
  path: string;
  name: string;
  /** null: unknown. */
  free_bytes: number | null;
}

/** Sticks that are plugged in, then the folders of earlier exports, each once. */
export function offeredPlaces(places: readonly Place[], recent: readonly string[]): OfferedPlace[] {
  const drives = places
    .filter(({ drive }) => drive)
    .map(({ path, name, free_bytes }) => ({ path, name, free_bytes }));
  const others = recent
    .filter((path) => !drives.some((drive) => drive.path === path))
    .map((path) => ({ path, name: path, free_bytes: null }));
  return [...drives, ...others];
}
