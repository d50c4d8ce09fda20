import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readBundle, readBundleFile } from './bundle/bundle.ts';
import { discard } from './discard.ts';
import { syncFolder } from './durable.ts';
import { targetGoneError, targetTakenError } from './export_errors.ts';
import { MANIFEST, parseManifest, readManifest } from './model_folder.ts';
import { folderSegment } from './path_segment.ts';
import { isAlive, thisProcess } from './presence.ts';
import type { Manifest } from './schema.ts';
import { stickOf } from './stick.ts';

/**
 * Where an export, a folder or a bundle, goes, and the names under which it lies beside that place until it is
 * whole.
 */
export interface ExportPlace {
  to: string;
  target: string;
  /** The copy that is being made. */
  unfinished: string;
  /** The earlier export, from the moment it makes way until the new one is in its place. */
  replaced: string;
}

/**
 * Sticks often cannot tell capitals, so the folder's name does not rely on them.
 * @param ending of a bundle's name; a folder has none
 */
export function exportPlace(to: string, modelVersion: string, ending = ''): ExportPlace {
  const name = `${folderSegment(modelVersion)}${ending}`;
  const mark = `${thisProcess()}-${randomUUID()}`;
  return {
    to,
    target: join(to, name),
    unfinished: join(to, `.${name}.unfinished-${mark}`),
    replaced: join(to, `.${name}.replaced-${mark}`),
  };
}

/** What tells the exports of one model from those of another. */
type ModelName = Pick<Manifest, 'model_version' | 'user_id'>;

/**
 * Makes the folder ready and clears away what earlier, broken exports left in it.
 * @throws ExportError EXPORT_TARGET_GONE, EXPORT_TARGET_TAKEN
 */
export async function preparePlace({ to, target }: ExportPlace, manifest: ModelName): Promise<void> {
  const stick = stickOf(to);
  if (stick !== null && !existsSync(stick)) throw targetGoneError(to);
  mkdirSync(to, { recursive: true });
  clearExportLeftovers(to);
  if (existsSync(target) && !(await holdsSameModel(target, manifest))) throw targetTakenError(target);
}

/** Gives what is finished its name; should that fail, the earlier export gets its name back. */
export function swapIn({ to, target, unfinished, replaced }: ExportPlace): void {
  const makesWay = statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
  if (makesWay) renameSync(target, replaced);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    if (makesWay) renameSync(replaced, target);
    throw error;
  }
  syncFolder(to);
  discard(replaced);
}

const LEFTOVER = /^\.(?<name>.+)\.(?<kind>unfinished|replaced)-(?<owner>\d+-[^-]+)-[^/]+$/;

/** Turns half a swap back and removes half copies, unless the process that makes them is still at it. */
export function clearExportLeftovers(to: string, isOver = (owner: string): boolean => !isAlive(owner)): void {
  if (!existsSync(to)) return;
  for (const entry of readdirSync(to)) {
    const { name, kind, owner } = LEFTOVER.exec(entry)?.groups ?? {};
    if (name === undefined || owner === undefined || !isOver(owner)) continue;
    const isOnlyCopy = kind === 'replaced' && !existsSync(join(to, name));
    if (isOnlyCopy) renameSync(join(to, entry), join(to, name));
    else discard(join(to, entry));
  }
}

async function holdsSameModel(target: string, manifest: ModelName): Promise<boolean> {
  try {
    const { model_version, user_id } = await manifestAt(target);
    return model_version === manifest.model_version && user_id === manifest.user_id;
  } catch {
    return false;
  }
}

async function manifestAt(target: string): Promise<Manifest> {
  if (statSync(target).isDirectory()) return readManifest(target);
  const { files } = await readBundle(readBundleFile(target));
  return parseManifest(files.get(MANIFEST) ?? new Uint8Array());
}
