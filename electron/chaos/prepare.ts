import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { failureOf, runCommand } from '../bench/command_line.ts';
import { writePoseCsv, writeWavFolder } from '../bench/synthetic_recordings.ts';
import { ExportOperation } from './operations/export.ts';
import { ImportOperation } from './operations/import.ts';
import type { Operation } from './operations/operation.ts';
import { type Dataset, TrainOperation } from './operations/train.ts';

const words = { labels: 6, takes: 120, seed: 1, seconds: 0.2 };
const signs = { labels: 4, takes: 1000, seed: 2 };
const trained: Dataset = { user_id: 'anna', modality: 'gesture' };

/**
 * Makes recordings, and a workspace in which one person has a first version of a model. The sizes are such
 * that work, not starting the program, takes most of a command's time.
 */
export async function prepareOperations(folder: string, workspace: string): Promise<Operation[]> {
  const wavFolder = join(folder, 'words');
  const poseCsv = join(folder, 'signs.csv');
  const stick = join(folder, 'stick');
  const recordings = await writeWavFolder(wavFolder, words);
  const poses = await writePoseCsv(poseCsv, signs);
  await mkdir(stick);
  const train = new TrainOperation(trained);
  const { user_id, modality } = trained;
  await complete(workspace, ['import', poseCsv, '--user', user_id, '--modality', modality]);
  await complete(workspace, train.command());
  return [
    new ImportOperation({ name: 'WAV', path: wavFolder, modality: 'speech', recordings }),
    train,
    new ExportOperation(trained, stick),
    new ImportOperation({ name: 'CSV', path: poseCsv, modality: 'gesture', recordings: poses }),
  ];
}

async function complete(workspace: string, args: readonly string[]): Promise<void> {
  const failure = failureOf(await runCommand([...args, '--workspace', workspace, '--json']));
  if (failure !== undefined) throw new Error(failure);
}
