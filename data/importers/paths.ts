/** Paths written on Windows mean the same folders. */
export function toSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}

/** By code unit: the same on every machine, whatever its language. */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether a path starts at a root or a drive, on whichever system it was written. */
export function isAnchored(path: string): boolean {
  return /^([a-z]:|[\\/])/i.test(path);
}
