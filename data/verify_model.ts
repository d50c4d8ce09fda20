import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SIGNATURE, signerOf } from './bundle/signature.ts';
import { hashOf, listFiles, MANIFEST, parseManifest } from './model_folder.ts';
import type { Manifest, VerifyResult } from './schema.ts';

type Problem = VerifyResult['problems'][number];
type Signature = VerifyResult['signatures'][number];

/** Keys that who verifies knows, by their fingerprints. */
export interface KnownKeys {
  /** The one that must have signed; without it any may. */
  given?: string | undefined;
  /** That of the workspace from which somebody verifies. */
  workspace?: string | null;
  /** What is a bundle is signed, whoever signed it. */
  mustBeSigned?: boolean;
}

export interface Checked {
  files: number;
  problems: Problem[];
  signatures: Signature[];
}

/** Where a model's files are: a folder, or a bundle in memory. */
export interface ModelFiles {
  paths(): string[];
  has(path: string): boolean;
  read(path: string): Uint8Array;
}

export function inFolder(folder: string): ModelFiles {
  const at = (path: string) => join(folder, ...path.split('/'));
  return {
    paths: () => listFiles(folder),
    has: (path) => existsSync(at(path)),
    read: (path) => {
      // A pipe on somebody's stick would never end.
      if (!statSync(at(path)).isFile()) throw new TypeError(`${path} is no file`);
      return readFileSync(at(path));
    },
  };
}

export function inMemory(files: ReadonlyMap<string, Uint8Array>): ModelFiles {
  return {
    paths: () => [...files.keys()],
    has: (path) => files.has(path),
    read: (path) => files.get(path) ?? new Uint8Array(),
  };
}

/** Every file against the manifest, and the manifest against its signature. Paths are those in the model. */
export function checkModel(files: ModelFiles, keys: KnownKeys): Checked {
  const listed = listedFiles(files);
  if (typeof listed === 'string') {
    return { files: 1, problems: [{ path: MANIFEST, problem: listed }], signatures: [] };
  }
  const signature = checkSignature(files, keys);
  const own = [MANIFEST, ...(files.has(SIGNATURE) ? [SIGNATURE] : [])];
  const known = new Set([...own, ...listed.map(({ path }) => path)]);
  const extra = files.paths().filter((path) => !known.has(path));
  return {
    files: known.size,
    problems: [
      ...listed.flatMap((file) => checkFile(files, file)),
      ...extra.map((path) => ({ path, problem: 'extra' as const })),
      ...signature.problems,
    ],
    signatures: signature.signatures,
  };
}

/** What the manifest lists, or what is wrong with it. */
function listedFiles(files: ModelFiles): Manifest['files'] | 'missing' | 'unreadable' {
  if (!files.has(MANIFEST)) return 'missing';
  try {
    return parseManifest(files.read(MANIFEST)).files;
  } catch {
    return 'unreadable';
  }
}

function checkFile(files: ModelFiles, { path, sha256 }: Manifest['files'][number]): Problem[] {
  if (!files.has(path)) return [{ path, problem: 'missing' }];
  try {
    return hashOf(files.read(path)) === sha256 ? [] : [{ path, problem: 'changed' }];
  } catch {
    return [{ path, problem: 'unreadable' }];
  }
}

function checkSignature(files: ModelFiles, keys: KnownKeys): Omit<Checked, 'files'> {
  const found = (problem: Problem['problem']) => ({
    problems: [{ path: SIGNATURE, problem }],
    signatures: [],
  });
  if (!files.has(SIGNATURE)) {
    const isWanted = keys.mustBeSigned === true || keys.given !== undefined;
    return isWanted ? found('missing') : { problems: [], signatures: [] };
  }
  const fingerprint = signerIn(files);
  if (fingerprint === 'unreadable' || fingerprint === null) return found(fingerprint ?? 'changed');
  if (keys.given !== undefined && keys.given !== fingerprint) return found('other_key');
  const signer = keys.given ? 'given_key' : keys.workspace === fingerprint ? 'this_workspace' : 'unknown_key';
  return { problems: [], signatures: [{ path: SIGNATURE, fingerprint, signer }] };
}

function signerIn(files: ModelFiles): string | null {
  try {
    return signerOf(files.read(MANIFEST), files.read(SIGNATURE));
  } catch {
    return 'unreadable';
  }
}
