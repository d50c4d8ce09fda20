import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { ReadonlyStore } from './connection.ts';
import { MANIFEST } from './model_folder.ts';
import { hashOfManifest } from './registered_folder.ts';
import type { VerifyResult } from './schema.ts';

/**
 * Adds to what was found in a folder (verify.ts) the manifests of this workspace's versions in it that are not
 * those that were registered: a manifest could be changed together with the files that it lists.
 */
export function withRegistered(store: ReadonlyStore, result: VerifyResult): VerifyResult {
  const known = new Set(result.problems.map(({ path }) => path));
  const more = changedManifests(store, result.folder).filter(({ path }) => !known.has(path));
  const problems = [...result.problems, ...more];
  return { ...result, ok: problems.length === 0, problems };
}

function changedManifests(store: ReadonlyStore, folder: string): VerifyResult['problems'] {
  const [workspace, root] = [realOf(dirname(store.file)), realOf(folder)];
  return registered(store).flatMap(({ artifact_dir, manifest_sha256 }) => {
    const directory = join(workspace, artifact_dir);
    const path = pathBelow(root, directory);
    if (path === null || hashOfManifest(directory) === manifest_sha256) return [];
    const problem = existsSync(join(directory, MANIFEST)) ? ('changed' as const) : ('missing' as const);
    return [{ path: [...path, MANIFEST].join('/'), problem }];
  });
}

function registered(store: ReadonlyStore): { artifact_dir: string; manifest_sha256: string }[] {
  return store.all(
    z.object({ artifact_dir: z.string(), manifest_sha256: z.string() }),
    `SELECT artifact_dir, manifest_sha256 FROM models
     WHERE deleted_at IS NULL AND manifest_sha256 IS NOT NULL ORDER BY artifact_dir`,
  );
}

/** The way down from a folder to one in it, empty for the folder itself; null where it does not lie in it. */
function pathBelow(root: string, directory: string): string[] | null {
  const path = relative(root, directory);
  if (path === '') return [];
  const steps = path.split(sep);
  return steps[0] === '..' || isAbsolute(path) ? null : steps;
}

/** Links resolved, so that two names of one folder are known as one. */
const realOf = (folder: string) => (existsSync(folder) ? realpathSync(folder) : resolve(folder));
