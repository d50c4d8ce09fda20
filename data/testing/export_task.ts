import { generateKeyPairSync } from 'node:crypto';
import type { SigningKey } from '../bundle/signature.ts';
import type { ExportTask } from '../exports.ts';
import { MANIFEST } from '../model_folder.ts';
import { modelFiles } from './model.ts';

export const testKey: SigningKey = generateKeyPairSync('ed25519');

/** An export of all files of a made-up version, as a folder, which every reader agrees with. */
export function exportTask(
  to: string,
  files: ReadonlyMap<string, Uint8Array> = modelFiles('weights'),
  facts: Partial<ExportTask> = {},
): ExportTask {
  return {
    ...{ files, to, folder: everything(files), bundle: null },
    ...{ key: () => testKey, check: async () => [], isCancelled: () => false, onStage: () => {} },
    ...facts,
  };
}

/** As it is named in an export's manifest. */
export function everything(files: ReadonlyMap<string, Uint8Array>) {
  return { formats: ['tfjs' as const], files: [...files.keys()].filter((path) => path !== MANIFEST) };
}
