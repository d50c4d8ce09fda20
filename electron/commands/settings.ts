import { type Command, Option } from 'commander';
import type { Settings } from '../../data/settings.ts';
import type { CallInput } from '../ipc/contract.ts';
import { positiveWholeNumber } from './arguments.ts';
import { print, table } from './output.ts';
import { type CommonOptions, withSession } from './session.ts';

interface SettingsOptions extends CommonOptions {
  maxActiveTrainings?: number;
  keepVersions?: number;
  trackingServer?: string;
  scheduler?: 'on' | 'off';
  schedulerCron?: string;
}

export function addSettings(command: Command): void {
  command
    .description('show the settings of the workspace, or change those that are named')
    .option('--max-active-trainings <number>', 'how many trainings run at once', positiveWholeNumber)
    .option('--keep-versions <number>', 'how many versions of each model to keep', positiveWholeNumber)
    .option('--tracking-server <address>', 'MLflow server that is told of every training; none: nobody is')
    .addOption(
      new Option('--scheduler <state>', 'whether it looks by itself who should be retrained').choices([
        'on',
        'off',
      ]),
    )
    .option('--scheduler-cron <expression>', 'when it looks, in local time, e.g. "0 7 * * 1-5"')
    .action(async (options: SettingsOptions) => {
      const change = changeOf(options);
      const settings = await withSession(options, ({ call }) =>
        Object.keys(change).length === 0 ? call('settings.get', {}) : call('settings.set', change),
      );
      print(options, settings, inWords(settings));
    });
}

function changeOf(options: SettingsOptions): CallInput<'settings.set'> {
  const { maxActiveTrainings, keepVersions, trackingServer, scheduler, schedulerCron } = options;
  return {
    ...(maxActiveTrainings === undefined ? {} : { max_active_trainings: maxActiveTrainings }),
    ...(keepVersions === undefined ? {} : { keep_versions: keepVersions }),
    ...(trackingServer === undefined
      ? {}
      : { tracking_server: trackingServer === 'none' ? null : trackingServer }),
    ...(scheduler === undefined ? {} : { scheduler_enabled: scheduler === 'on' }),
    ...(schedulerCron === undefined ? {} : { scheduler_cron: schedulerCron }),
  };
}

function inWords(settings: Settings): string {
  const rows = Object.entries(settings).map(([name, value]) => [name.replaceAll('_', ' '), cellOf(value)]);
  return table([['setting', 'value'], ...rows]);
}

function cellOf(value: Settings[keyof Settings]): string | number {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return value ?? 'none';
}
