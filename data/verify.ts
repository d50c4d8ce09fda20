import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { RefusedError } from './errors.ts';
import { hashOf, listFiles, MANIFEST, readManifest } from './model_folder.ts';
import type { VerifyResult } from './schema.ts';

type Problem = VerifyResult['problems'][number];

/**
 * Checks a version directory or an export against its manifest; in a folder of several, each of them.
 * Paths are relative to the folder.
 * @throws RefusedError NOT_A_MODEL_FOLDER
 */
export function verifyFolder(folder: string): VerifyResult {
  const root = resolve(folder);
  const models = isFolder(root) ? modelFoldersIn(root) : [];
  if (models.length === 0) {
    throw new RefusedError(
      'NOT_A_MODEL_FOLDER',
      `There is no model in "${folder}": no ${MANIFEST} was found.`,
    );
  }
  const checked = models.map((model) => verifyModel(root, model));
  const problems = checked.flatMap((one) => one.problems);
  const files = checked.reduce((sum, one) => sum + one.files, 0);
  return { folder: root, ok: problems.length === 0, files, problems };
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Relative to the root, with `/`; '' is the root itself. */
function modelFoldersIn(root: string): string[] {
  return listFiles(root)
    .filter((path) => path === MANIFEST || path.endsWith(`/${MANIFEST}`))
    .map((path) => (path === MANIFEST ? '' : dirname(path)));
}

function verifyModel(root: string, model: string): { files: number; problems: Problem[] } {
  const folder = join(root, model);
  const named = (path: string) => (model === '' ? path : `${model}/${path}`);
  try {
    const expected = readManifest(folder).files;
    const known = new Set([MANIFEST, ...expected.map(({ path }) => path)]);
    const extra = listFiles(folder).filter((path) => !known.has(path));
    return {
      files: expected.length + 1,
      problems: [
        ...expected.flatMap((file) =>
          checkFile(folder, file).map((problem) => ({ path: named(file.path), problem })),
        ),
        ...extra.map((path) => ({ path: named(path), problem: 'extra' as const })),
      ],
    };
  } catch {
    return { files: 1, problems: [{ path: named(MANIFEST), problem: 'unreadable' }] };
  }
}

function checkFile(folder: string, { path, sha256 }: { path: string; sha256: string }): Problem['problem'][] {
  const file = join(folder, ...path.split('/'));
  if (!existsSync(file)) return ['missing'];
  try {
    return hashOf(readFileSync(file)) === sha256 ? [] : ['changed'];
  } catch {
    return ['unreadable'];
  }
}
