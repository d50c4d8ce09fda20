import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RefusedError } from './errors.ts';
import { hashOf, listFiles, MANIFEST, readManifest } from './model_folder.ts';
import type { Manifest, VerifyResult } from './schema.ts';

type Problem = VerifyResult['problems'][number];
type ListedFile = Manifest['files'][number];

/** Deep enough for a whole workspace: models, user, modality, version. */
const DEEPEST = 4;

/**
 * Checks a version directory or an export against its manifest; in a folder of several, each of them.
 * Paths are relative to the folder.
 * @throws RefusedError NOT_A_MODEL_FOLDER
 */
export function verifyFolder(folder: string): VerifyResult {
  const root = resolve(folder);
  const models = modelFoldersIn(root, '', DEEPEST);
  if (!models.some((model) => existsSync(join(root, model, MANIFEST)))) throw notAModelFolder(folder);
  const checked = models.map((model) => verifyModel(root, model));
  const problems = checked.flatMap((one) => one.problems);
  const files = checked.reduce((sum, one) => sum + one.files, 0);
  return { folder: root, ok: problems.length === 0, files, problems };
}

/**
 * Folders of models below the root, relative to it, '' for the root itself. A version directory counts even
 * when it has lost its manifest. Hidden folders hold what is not finished yet.
 */
function modelFoldersIn(root: string, path: string, depth: number): string[] {
  const folder = join(root, path);
  if (existsSync(join(folder, MANIFEST)) || /(^|\/)v\d+$/.test(path)) return [path];
  return depth === 0
    ? []
    : foldersIn(folder).flatMap((name) => modelFoldersIn(root, inside(path, name), depth - 1));
}

function foldersIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

function verifyModel(root: string, model: string): { files: number; problems: Problem[] } {
  const folder = join(root, model);
  const expected = listedFiles(folder);
  if (typeof expected === 'string') {
    return { files: 1, problems: [{ path: inside(model, MANIFEST), problem: expected }] };
  }
  const found = expected.flatMap((file) => checkFile(folder, file));
  const problems = [...found, ...extraFiles(folder, expected)];
  return {
    files: expected.length + 1,
    problems: problems.map(({ path, problem }) => ({ path: inside(model, path), problem })),
  };
}

/** What the manifest lists, or what is wrong with it. */
function listedFiles(folder: string): ListedFile[] | 'missing' | 'unreadable' {
  if (!existsSync(join(folder, MANIFEST))) return 'missing';
  try {
    return readManifest(folder).files;
  } catch {
    return 'unreadable';
  }
}

function checkFile(folder: string, { path, sha256 }: ListedFile): Problem[] {
  const file = join(folder, ...path.split('/'));
  if (!existsSync(file)) return [{ path, problem: 'missing' }];
  try {
    return hashOf(readFileSync(file)) === sha256 ? [] : [{ path, problem: 'changed' }];
  } catch {
    return [{ path, problem: 'unreadable' }];
  }
}

function extraFiles(folder: string, expected: readonly ListedFile[]): Problem[] {
  const known = new Set([MANIFEST, ...expected.map(({ path }) => path)]);
  return listFiles(folder)
    .filter((path) => !known.has(path))
    .map((path) => ({ path, problem: 'extra' }));
}

function inside(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

function notAModelFolder(folder: string): RefusedError {
  const message = `There is no model in "${folder}": no ${MANIFEST} was found.`;
  return new RefusedError('NOT_A_MODEL_FOLDER', message);
}
