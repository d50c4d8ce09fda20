import type { Command } from 'commander';
import type { Settings } from '../../data/settings.ts';
import type { CallInput } from '../ipc/contract.ts';
import { positiveWholeNumber } from './arguments.ts';
import { print, table } from './output.ts';
import { type CommonOptions, withSession } from './session.ts';

interface SettingsOptions extends CommonOptions {
  maxActiveTrainings?: number;
  keepVersions?: number;
  trackingServer?: string;
}

export function addSettings(command: Command): void {
  command
    .description('show the settings of the workspace, or change those that are named')
    .option('--max-active-trainings <number>', 'how many trainings run at once', positiveWholeNumber)
    .option('--keep-versions <number>', 'how many versions of each model to keep', positiveWholeNumber)
    .option('--tracking-server <address>', 'MLflow server that is told of every training; none: nobody is')
    .action(async (options: SettingsOptions) => {
      const change = changeOf(options);
      const settings = await withSession(options, ({ call }) =>
        Object.keys(change).length === 0 ? call('settings.get', {}) : call('settings.set', change),
      );
      print(options, settings, inWords(settings));
    });
}

function changeOf(options: SettingsOptions): CallInput<'settings.set'> {
  const { maxActiveTrainings, keepVersions, trackingServer } = options;
  return {
    ...(maxActiveTrainings === undefined ? {} : { max_active_trainings: maxActiveTrainings }),
    ...(keepVersions === undefined ? {} : { keep_versions: keepVersions }),
    ...(trackingServer === undefined
      ? {}
      : { tracking_server: trackingServer === 'none' ? null : trackingServer }),
  };
}

function inWords(settings: Settings): string {
  const rows = Object.entries(settings).map(([name, value]) => [name.replaceAll('_', ' '), value ?? 'none']);
  return table([['setting', 'value'], ...rows]);
}
