import type { Command } from 'commander';
import type { TrackingResult } from '../ipc/calls/tracking.ts';
import { print } from './output.ts';
import { type CommonOptions, withSession } from './session.ts';

export function addSyncMlflow(command: Command): void {
  command
    .description('make the folder mlruns whole, and send the MLflow server what it was not told yet')
    .action(async (options: CommonOptions) => {
      const result = await withSession(options, ({ call }) => call('tracking.sync', {}));
      print(options, result, inWords(result));
      if (result.server?.error) process.exitCode = 1;
    });
}

function inWords({ files, server }: TrackingResult): string {
  const folder = `mlruns: ${files.runs} trainings, ${files.written} of them written now`;
  if (server === null) return folder;
  const { address, sent, waiting, error } = server;
  return [folder, `${address}: ${sent} sent, ${waiting} waiting`, ...(error ? [error] : [])].join('\n');
}
