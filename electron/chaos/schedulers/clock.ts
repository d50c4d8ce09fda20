import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The clock of a simulated machine: a file beside the workspace that every process on it reads. It goes where
 * the conductor sets it, backwards too.
 */
export function clockOf(folder: string): { now: () => number; set: (at: number) => void } {
  const file = join(folder, 'clock');
  return {
    now: () => Number(readFileSync(file, 'utf8')),
    set: (at) => {
      writeFileSync(`${file}.new`, String(Math.round(at)));
      renameSync(`${file}.new`, file);
    },
  };
}
