import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { fingerprintFrom } from '../../data/bundle/key.ts';
import {
  type ExportFormat,
  type ExportResult,
  exportFormatSchema,
  type Modality,
  type VerifyResult,
} from '../../data/schema.ts';
import { verifyPath } from '../../data/verify.ts';
import { isWorkspace } from '../../data/workspace.ts';
import { wholeNumber } from './arguments.ts';
import { print } from './output.ts';
import { type CommonOptions, withSession, workspaceFolder } from './session.ts';

interface ExportOptions extends CommonOptions {
  user: string;
  modality: Modality;
  version?: number;
  formats?: ExportFormat[];
  to: string;
}

export function addExport(command: Command): void {
  const formats = exportFormatSchema.options.join(', ');
  command
    .description('copy a version to a folder or stick, read it back and check it')
    .requiredOption('--user <user>', 'the person')
    .requiredOption('--modality <modality>', 'gesture, sound or speech')
    .option('--version <number>', 'which version (default: the one in use, else the newest)', wholeNumber)
    .option('--formats <list>', `of ${formats} (default: all but bundle)`, formatList)
    .requiredOption('--to <folder>', 'the folder to put it in')
    .action(async ({ user: user_id, modality, version, formats, ...options }: ExportOptions) => {
      const result = await withSession(options, async ({ call, finish }) => {
        const to = path.resolve(options.to);
        const chosen = { ...(version === undefined ? {} : { version }), ...(formats ? { formats } : {}) };
        const { job_id } = await call('models.export', { user_id, modality, to, ...chosen });
        return finish<ExportResult>(job_id, 'export');
      });
      print(options, result, exportInWords(result));
    });
}

function formatList(text: string): ExportFormat[] {
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  const { data } = z.array(exportFormatSchema).min(1).safeParse(names);
  if (data) return data;
  const formats = exportFormatSchema.options.join(', ');
  throw new InvalidArgumentError(`Formats are ${formats}; several are separated by commas.`);
}

export function addVerify(command: Command): void {
  command
    .description('check every file of a model folder or a bundle against its manifest and signature')
    .argument('<path>', 'a version directory, an export, a bundle, or a folder of several')
    .option('--key <key>', 'who must have signed: a fingerprint, or a PEM file with the key')
    .action(async (place: string, options: CommonOptions & { key?: string }) => {
      const result = await verify(path.resolve(place), options);
      print(options, result, verifyInWords(result));
      if (!result.ok) process.exitCode = 1;
    });
}

/** Where there is no workspace, as on a device, none is made for this. */
function verify(folder: string, options: CommonOptions & { key?: string }): Promise<VerifyResult> {
  const given = options.key === undefined ? undefined : fingerprintFrom(options.key);
  const key = given === undefined ? {} : { key: given };
  if (!isWorkspace(workspaceFolder(options))) return verifyPath(folder, { given });
  return withSession(options, ({ call }) => call('models.verify', { folder, ...key }));
}

function exportInWords({ version, folder, files, parity, bundle }: ExportResult): string {
  const read = parity.map(({ file, reader, samples, max_difference }) =>
    samples === 0
      ? `  ${file} read by ${reader}: the same labels`
      : `  ${file} read by ${reader}: differs by at most ${max_difference.toExponential(1)} on ${samples} recordings`,
  );
  const signed = bundle ? [`Bundle: ${bundle.file}`, `  signed by the key ${bundle.fingerprint}`] : [];
  return [`Version ${version}, ${files} files, verified: ${folder}`, ...read, ...signed].join('\n');
}

const SIGNERS = {
  given_key: 'the key that you named',
  this_workspace: 'the key of this workspace',
  unknown_key: 'a key that is not known here',
};

function verifyInWords({ ok, files, folder, problems, signatures }: VerifyResult): string {
  return [
    `${ok ? 'Whole' : 'Damaged'}: ${files} files in ${folder}`,
    ...problems.map(({ path: file, problem }) => `  ${file}: ${problem}`),
    ...signatures.map(
      ({ path: file, fingerprint, signer }) => `  ${file}: signed by ${SIGNERS[signer]}, ${fingerprint}`,
    ),
  ].join('\n');
}
