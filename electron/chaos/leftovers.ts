import { join } from 'node:path';
import { z } from 'zod';
import { signingKeyFile } from '../../data/bundle/key.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { trackedPlaces } from '../../data/tracking/mlruns.ts';
import type { Workspace } from '../../data/workspace.ts';
import { POLICY_FILE } from '../../trainer/retraining/policy.ts';
import { POLICY_SCHEMA_FILE } from '../scheduler/policy_text.ts';
import { apiTokenFile } from '../serving/api/token.ts';
import { KEPT_PEOPLE } from '../threads/people/kept_people.ts';
import { filesBelow } from './files.ts';
import { type Finding, torn } from './finding.ts';

/** Files of the workspace that belong to nothing: not to the store, a registered version, the keys, policy or logs. */
export async function leftoversIn(workspace: Workspace, store: ReadonlyStore): Promise<Finding[]> {
  const versions = store.all(
    z.object({ artifact_dir: z.string() }),
    'SELECT artifact_dir FROM models WHERE deleted_at IS NULL',
  );
  const belongs = [
    ...['', '-wal', '-shm'].map((ending) => `${workspace.storeFile}${ending}`),
    signingKeyFile(workspace.folder),
    ...trackedPlaces(workspace, store),
    apiTokenFile(workspace.folder),
    join(workspace.folder, POLICY_FILE),
    join(workspace.folder, KEPT_PEOPLE),
    join(workspace.folder, POLICY_SCHEMA_FILE),
    join(workspace.logsFolder, '/'),
    ...versions.map(({ artifact_dir }) => join(workspace.folder, artifact_dir, '/')),
  ];
  const empty = new Set([workspace.modelsFolder, workspace.stagingFolder, workspace.logsFolder]);
  const files = await filesBelow(workspace.folder);
  return files
    .filter((file) => !empty.has(file) && !belongs.some((place) => file === place || isBelow(file, place)))
    .map((file) => torn(`workspace: ${file} was left behind`));
}

const isBelow = (file: string, folder: string) => folder.endsWith('/') && file.startsWith(folder);
