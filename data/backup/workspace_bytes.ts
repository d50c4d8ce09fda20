import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReadonlyStore } from '../connection.ts';

/** How much room the folder of a store takes, with everything in it. */
export function workspaceBytes({ file }: Pick<ReadonlyStore, 'file'>): number {
  const folder = dirname(file);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, bytes) => sum + bytes, 0);
}
