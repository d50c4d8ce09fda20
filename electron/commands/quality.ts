import type { Command } from 'commander';
import type { GateReport, Modality } from '../../data/schema.ts';
import { print } from './output.ts';
import { type CommonOptions, withSession } from './session.ts';

interface QualityOptions extends CommonOptions {
  user: string;
  modality: Modality;
  includeOtherPerformers: boolean;
}

export function addQuality(command: Command): void {
  command
    .description('look through one person’s recordings before a training')
    .requiredOption('--user <user>', 'the person')
    .requiredOption('--modality <modality>', 'gesture, sound or speech')
    .option('--include-other-performers', 'judge also what somebody else performed', false)
    .action(async (options: QualityOptions) => {
      const report = await withSession(options, ({ call }) =>
        call('training.inspect', {
          user_id: options.user,
          modality: options.modality,
          include_other_performers: options.includeOtherPerformers,
        }),
      );
      print(options, report, inWords(report));
      if (report.status === 'FAILED') process.exitCode = 1;
    });
}

function inWords({ status, trainable, classes, findings }: GateReport): string {
  const head = `${status}: ${trainable} recordings with ${classes} labels can be trained on.`;
  const remarks = findings.map(({ code, status, message }) => `  ${status}  ${message} (${code})`);
  return [head, ...remarks].join('\n');
}
