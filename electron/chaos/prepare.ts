import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runJob } from '../bench/jobs.ts';
import { writePoseCsv, writeWavFolder } from '../bench/synthetic_recordings.ts';
import { openProgram } from '../program.ts';
import { appVersion } from '../version.ts';
import { DeleteOperation } from './operations/delete.ts';
import { ExportOperation } from './operations/export.ts';
import { ImportOperation } from './operations/import.ts';
import type { Operation } from './operations/operation.ts';
import { PromoteOperation } from './operations/promote.ts';
import { RollbackOperation } from './operations/rollback.ts';
import { TrainOperation, trainingConfig } from './operations/train.ts';
import type { Dataset } from './registry.ts';

const words = { labels: 4, takes: 60, seed: 1, seconds: 0.2 };
const signs = { labels: 4, takes: 400, seed: 2 };
export const dataset: Dataset = { user_id: 'anna', modality: 'gesture' };
/** Versions that are there before the first command: two to export, and one to delete. */
const VERSIONS = 3;

/** Makes recordings, and a workspace in which one person has a few versions of a model. */
export async function prepareOperations(folder: string, workspace: string): Promise<Operation[]> {
  const wavFolder = join(folder, 'words');
  const poseCsv = join(folder, 'signs.csv');
  const stick = join(folder, 'stick');
  const recordings = await writeWavFolder(wavFolder, words);
  const poses = await writePoseCsv(poseCsv, signs);
  await mkdir(stick);
  await trainFirst(workspace, poseCsv);
  return [
    new TrainOperation(dataset),
    new ImportOperation({ name: 'WAV', path: wavFolder, modality: 'speech', recordings }),
    new ImportOperation({ name: 'CSV', path: poseCsv, modality: 'gesture', recordings: poses }),
    new ExportOperation(dataset, stick),
    new PromoteOperation(dataset),
    new RollbackOperation(dataset),
    new DeleteOperation(dataset, workspace),
  ];
}

async function trainFirst(workspace: string, path: string): Promise<void> {
  const program = await openProgram({ workspace, appVersion });
  try {
    // Nothing is to be missed that somebody has not deleted.
    await program.call('settings.set', { keep_versions: 1000 });
    await runJob(program, 'imports.start', { path, ...dataset });
    for (let version = 1; version <= VERSIONS; version++) {
      await runJob(program, 'training.start', { ...dataset, config: trainingConfig });
    }
  } finally {
    await program.close();
  }
}
