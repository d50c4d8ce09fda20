import { command } from './command.ts';
import { writeRecordings } from './recordings.ts';

/**
 * Brings in recordings of Mira's sounds, made in this folder, trains on them quickly and puts the model in use.
 * Meanwhile an app that is open does not look whether to train: how far this has come by then would be chance.
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
  await command(workspace, 'settings', '--scheduler', 'off');
  await command(workspace, 'import', folder, ...mira);
  await command(workspace, 'train', ...mira, '--algorithm', 'prototype', '--trials', '1');
  await command(workspace, 'promote', ...mira, '--version', '1', '--reason', 'the first');
  await command(workspace, 'settings', '--scheduler', 'on');
}
