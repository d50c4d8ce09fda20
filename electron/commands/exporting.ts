import path from 'node:path';
import type { Command } from 'commander';
import type { ExportResult, Modality, VerifyResult } from '../../data/schema.ts';
import { wholeNumber } from './arguments.ts';
import { print } from './output.ts';
import { type CommonOptions, withSession } from './session.ts';

interface ExportOptions extends CommonOptions {
  user: string;
  modality: Modality;
  version?: number;
  to: string;
}

export function addExport(command: Command): void {
  command
    .description('copy a version to a folder or stick, read it back and check it')
    .requiredOption('--user <user>', 'the person')
    .requiredOption('--modality <modality>', 'gesture, sound or speech')
    .option('--version <number>', 'which version (default: the newest)', wholeNumber)
    .requiredOption('--to <folder>', 'the folder to put it in')
    .action(async (options: ExportOptions) => {
      const result = await withSession(options, async ({ call, finish }) => {
        const { job_id } = await call('models.export', {
          user_id: options.user,
          modality: options.modality,
          to: path.resolve(options.to),
          ...(options.version === undefined ? {} : { version: options.version }),
        });
        return finish<ExportResult>(job_id, 'export');
      });
      print(options, result, exportInWords(result));
    });
}

export function addVerify(command: Command): void {
  command
    .description('check every file of a model folder against its manifest')
    .argument('<folder>', 'a version directory or an export')
    .action(async (folder: string, options: CommonOptions) => {
      const result = await withSession(options, ({ call }) =>
        call('models.verify', { folder: path.resolve(folder) }),
      );
      print(options, result, verifyInWords(result));
      if (!result.ok) process.exitCode = 1;
    });
}

function exportInWords(result: ExportResult): string {
  const parity = result.parity.map(
    ({ file, reader, samples, max_difference }) =>
      `  ${file} read by ${reader}: differs by at most ${max_difference.toExponential(1)} on ${samples} recordings`,
  );
  return [`Version ${result.version}, ${result.files} files, verified: ${result.folder}`, ...parity].join(
    '\n',
  );
}

function verifyInWords(result: VerifyResult): string {
  const problems = result.problems.map(({ path: file, problem }) => `  ${file}: ${problem}`);
  return [`${result.ok ? 'Whole' : 'Damaged'}: ${result.files} files in ${result.folder}`, ...problems].join(
    '\n',
  );
}
