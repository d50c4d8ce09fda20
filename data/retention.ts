/** What retention needs to know of a registered version that is not deleted. */
export interface KeptVersion {
  version: number;
  active: boolean;
  benchmark: boolean;
  /** It left the app, or is about to. */
  exported: boolean;
}

/**
 * The versions that may go: all but the one in use, those that were exported, the one to go back to, and the
 * newest. Benchmarks are counted apart, so that a series of them never pushes out a model that people use.
 * @param keep how many of the newest are kept, of each kind
 * @param goBackTo the version that a rollback would lead to; null where there is none
 */
export function versionsToDelete(
  versions: readonly KeptVersion[],
  keep: number,
  goBackTo: number | null,
): number[] {
  const newest = new Set([...newestOf(versions, keep, false), ...newestOf(versions, keep, true)]);
  return versions
    .filter(({ version, active, exported }) => {
      const needed = active || exported || version === goBackTo;
      return !needed && !newest.has(version);
    })
    .map(({ version }) => version)
    .sort((a, b) => a - b);
}

function newestOf(versions: readonly KeptVersion[], keep: number, benchmark: boolean): number[] {
  return versions
    .filter((one) => one.benchmark === benchmark)
    .map(({ version }) => version)
    .sort((a, b) => b - a)
    .slice(0, keep);
}
