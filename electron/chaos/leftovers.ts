import { join } from 'node:path';
import { z } from 'zod';
import type { ReadonlyStore } from '../../data/store.ts';
import type { Workspace } from '../../data/workspace.ts';
import { filesBelow } from './files.ts';
import { type Finding, torn } from './finding.ts';

/** Files of the workspace that belong to nothing: neither to the store nor to a registered version. */
export async function leftoversIn(workspace: Workspace, store: ReadonlyStore): Promise<Finding[]> {
  const versions = store.all(z.object({ artifact_dir: z.string() }), 'SELECT artifact_dir FROM models');
  const belongs = [
    ...['', '-wal', '-shm'].map((ending) => `${workspace.storeFile}${ending}`),
    ...versions.map(({ artifact_dir }) => join(workspace.folder, artifact_dir, '/')),
  ];
  const empty = new Set([workspace.modelsFolder, workspace.stagingFolder]);
  const files = await filesBelow(workspace.folder);
  return files
    .filter((file) => !empty.has(file) && !belongs.some((place) => file === place || isBelow(file, place)))
    .map((file) => torn(`workspace: ${file} was left behind`));
}

const isBelow = (file: string, folder: string) => folder.endsWith('/') && file.startsWith(folder);
