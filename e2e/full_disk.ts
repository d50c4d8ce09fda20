import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Whether disks can be made here: Linux, root, and a container that may mount. */
export const canMount =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['--mount', 'true']).status === 0;

export interface Disk {
  folder: string;
  /** Fills it up to so much room. */
  fill(leave: number): void;
  free(): void;
  remove(): void;
}

/** A small disk of a test's own. */
export function makeDisk(folder: string, size: string): Disk {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: (leave) => {
      const written = writeUntilFull(ballast);
      truncateSync(ballast, Math.max(0, written - leave));
    },
    free: () => rmSync(ballast, { force: true }),
    remove: () => void execFileSync('umount', ['--lazy', folder]),
  };
}

function writeUntilFull(file: string): number {
  const block = Buffer.alloc(4096);
  const handle = openSync(file, 'w');
  let written = 0;
  try {
    for (;;) written += writeSync(handle, block);
  } catch {
    return written;
  } finally {
    closeSync(handle);
  }
}

/** Whoever opens something in the folder from now on may not write it; until the returned function is called. */
export function makeReadOnly(folder: string): () => void {
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
  return () => void execFileSync('umount', ['--lazy', folder]);
}
