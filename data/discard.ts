import { rmSync } from 'node:fs';

/**
 * Removes a file or folder if that can be done now. What a stick that is gone or another program keeps (Windows lets
 * nobody remove an open file) is removed by whoever clears up next; it must not be what the work itself fails of.
 */
export function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It is only in the way.
  }
}
