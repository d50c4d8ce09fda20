import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isAlive, thisProcess } from '../../data/presence.ts';

const RETRY_MS = 100;

/**
 * Runs `work` while no other process holds the same lock file, and waits for its turn. Two starts of a fresh
 * checkout must not write the same files; a lock whose process is gone is nobody's.
 */
export async function exclusively<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(lockFile), { recursive: true });
  while (!take(lockFile)) await setTimeout(RETRY_MS);
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function take(lockFile: string): boolean {
  try {
    writeFileSync(lockFile, thisProcess(), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    clearAbandoned(lockFile);
    return false;
  }
}

function clearAbandoned(lockFile: string): void {
  const owner = readOwner(lockFile);
  // Empty for the moment between the file and its content.
  if (owner && !isAlive(owner)) rmSync(lockFile, { force: true });
}

function readOwner(lockFile: string): string {
  try {
    return readFileSync(lockFile, 'utf8');
  } catch {
    return '';
  }
}
