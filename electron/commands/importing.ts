import path from 'node:path';
import type { Command } from 'commander';
import type { ImportResult } from '../../data/schema.ts';
import type { CallInput } from '../ipc/contract.ts';
import { print } from './output.ts';
import { type CommonOptions, withSession } from './session.ts';

interface ImportOptions extends CommonOptions {
  modality: CallInput<'imports.start'>['modality'];
  user?: string;
  format: NonNullable<CallInput<'imports.start'>['format']>;
  labels?: string;
  consent: NonNullable<CallInput<'imports.start'>['consent']>;
}

export function addImport(command: Command): void {
  command
    .description('bring in recordings; importing the same thing twice adds nothing')
    .argument('<path>', 'a folder or file of recordings')
    .requiredOption('--modality <modality>', 'gesture, sound or speech')
    .option('--user <user>', 'the person, where the data names nobody (otherwise "default")')
    .option('--format <format>', 'auto, a3cp, wav, csv, sequence or npy', 'auto')
    .option('--labels <file>', 'names of the numeric labels of a CSV, one a line')
    .option(
      '--consent <consent>',
      'given or unknown, for recordings without a consent flag of their own',
      'given',
    )
    .action(async (source: string, options: ImportOptions) => {
      const result = await withSession(options, async ({ call, finish }) => {
        const { job_id } = await call('imports.start', {
          path: path.resolve(source),
          modality: options.modality,
          format: options.format,
          consent: options.consent,
          ...(options.user === undefined ? {} : { user_id: options.user }),
          ...(options.labels === undefined ? {} : { labels_file: path.resolve(options.labels) }),
        });
        return finish<ImportResult>(job_id, 'import');
      });
      print(options, result, inWords(result));
    });
}

function inWords(result: ImportResult): string {
  const counts = `${result.accepted} accepted, ${result.duplicates} already there, ${result.rejected.length} rejected, ${result.skipped} skipped`;
  const reasons = result.rejected.map(
    ({ file, line, reason }) => `  ${line === null ? file : `${file}:${line}`}: ${reason}`,
  );
  return [counts, ...reasons].join('\n');
}
