import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { BUNDLE_ENDING, readBundle, readBundleFile } from './bundle/bundle.ts';
import { BundleError } from './bundle/zip.ts';
import { RefusedError } from './errors.ts';
import { MANIFEST } from './model_folder.ts';
import type { VerifyResult } from './schema.ts';
import { type Checked, checkModel, inFolder, inMemory, type KnownKeys } from './verify_model.ts';

/** Deep enough for a whole workspace: models, user, modality, version. */
const DEEPEST = 4;

/**
 * Checks a version directory, an export or a bundle against its manifest; in a folder of several, each of them.
 * Paths are relative to the folder, or to that of the bundle.
 * @throws RefusedError NOT_A_MODEL_FOLDER
 */
export async function verifyPath(path: string, keys: KnownKeys = {}): Promise<VerifyResult> {
  const found = resolve(path);
  const isFile = statSync(found, { throwIfNoEntry: false })?.isFile() === true;
  const root = isFile ? dirname(found) : found;
  const models = isFile ? [] : modelFoldersIn(root, '', DEEPEST);
  const bundles = isFile ? [basename(found)] : bundlesIn(root, models);
  const isModel = bundles.length > 0 || models.some((model) => existsSync(join(root, model, MANIFEST)));
  if (!isModel) throw notAModel(path);
  const checked = models.map((model) => under(model, checkModel(inFolder(join(root, model)), keys)));
  for (const bundle of bundles) checked.push(await checkBundle(root, bundle, keys));
  const problems = checked.flatMap((one) => one.problems);
  return {
    folder: found,
    ok: problems.length === 0,
    files: checked.reduce((sum, one) => sum + one.files, 0),
    problems,
    signatures: checked.flatMap((one) => one.signatures),
  };
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
  return entriesIn(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Bundles beside the exports on a stick. */
function bundlesIn(root: string, models: readonly string[]): string[] {
  if (models.includes('')) return [];
  return entriesIn(root)
    .filter((entry) => entry.isFile() && entry.name.endsWith(BUNDLE_ENDING))
    .map(({ name }) => name)
    .sort();
}

function entriesIn(folder: string) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
}

async function checkBundle(root: string, name: string, keys: KnownKeys): Promise<Checked> {
  try {
    const { files, isAsWritten } = await readBundle(readBundleFile(join(root, name)));
    const checked = under(name, checkModel(inMemory(files), { ...keys, mustBeSigned: true }));
    if (isAsWritten) return checked;
    return { ...checked, problems: [...checked.problems, { path: name, problem: 'changed' }] };
  } catch (error) {
    const problem = error instanceof BundleError ? 'changed' : 'unreadable';
    return { files: 1, problems: [{ path: name, problem }], signatures: [] };
  }
}

function under(model: string, { files, problems, signatures }: Checked): Checked {
  const placed = <T extends { path: string }>(one: T): T => ({ ...one, path: inside(model, one.path) });
  return { files, problems: problems.map(placed), signatures: signatures.map(placed) };
}

function inside(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

function notAModel(path: string): RefusedError {
  const message = `There is no model in "${path}": neither a ${MANIFEST} nor a bundle (${BUNDLE_ENDING}) was found.`;
  return new RefusedError('NOT_A_MODEL_FOLDER', message);
}
