/** Where macOS and Linux show a stick while it is plugged in. Windows gives it a letter, which is gone with it. */
const MOUNT_POINT = /^(?:\/Volumes\/[^/]+|\/(?:run\/)?media\/[^/]+\/[^/]+)(?=\/|$)/;

/**
 * The folder that a stick stands for, of a path on it; null: the path is on no stick. Without the stick that folder
 * is not there, and whoever made it would write to the computer's own disk instead.
 */
export function stickOf(path: string): string | null {
  return MOUNT_POINT.exec(path)?.[0] ?? null;
}
