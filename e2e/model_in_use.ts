import { command } from './command.ts';
import { writeRecordings } from './recordings.ts';

/**
 * Brings in recordings of Mira's sounds, made in this folder, trains on them quickly and puts the model in use.
 *
 * @param prepare what else is to be in the folder of recordings
 */
export async function putModelInUse(
  workspace: string,
  folder: string,
  prepare: (folder: string) => void = () => undefined,
): Promise<void> {
  const mira = ['--user', 'Mira', '--modality', 'sound'];
  writeRecordings(folder);
  prepare(folder);
  await command(workspace, 'import', folder, ...mira);
  await command(workspace, 'train', ...mira, '--algorithm', 'prototype', '--trials', '1');
  await command(workspace, 'promote', ...mira, '--version', '1', '--reason', 'the first');
}
