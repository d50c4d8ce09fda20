import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../model_folder.ts';

/** Where a run's own model lies among its artifacts: what people log beside it never lands in the version. */
export const MODEL_ARTIFACTS = 'artifacts/model';

/**
 * Shows a version's files as artifacts of a run. They are second names of the same files, so that they take no
 * room; a copy only where the disk knows no such names.
 */
export function linkArtifacts(version: string, run: string): void {
  const target = join(run, ...MODEL_ARTIFACTS.split('/'));
  for (const path of artifactsOf(version)) {
    const file = join(target, ...path.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    linkOrCopy(join(version, ...path.split('/')), file);
  }
}

/** The files of a version, relative to it; none where its folder is gone. */
export function artifactsOf(version: string | null): string[] {
  return version !== null && existsSync(version) ? listFiles(version) : [];
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
