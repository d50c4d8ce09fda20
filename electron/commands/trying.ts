import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { AppError } from '../../data/errors.ts';
import { decodeWav } from '../../data/importers/wav/reader.ts';
import type { Modality } from '../../data/schema.ts';
import type { CallInput, TryAnswer } from '../ipc/contract.ts';
import { positiveWholeNumber } from './arguments.ts';
import { percent, print } from './output.ts';
import { type CommonOptions, type Session, withSession } from './session.ts';

interface TryOptions extends CommonOptions {
  user: string;
  modality: Modality;
  version?: number;
  sample?: number;
}

export function addTry(command: Command): void {
  command
    .description('show what a version says to one recording; nothing is kept')
    .argument('[file]', 'a WAV file of at most 10 seconds')
    .requiredOption('--user <user>', 'the person')
    .requiredOption('--modality <modality>', 'gesture, sound or speech')
    .option('--version <number>', 'which version; without it the one in use', positiveWholeNumber)
    .option('--sample <number>', 'a recording of the workspace instead of a file', positiveWholeNumber)
    .action(async (file: string | undefined, options: TryOptions) => {
      const input = await inputOf(file, options);
      const answer = await withSession(options, async ({ call }) => {
        const key = { user_id: options.user, modality: options.modality };
        const version = options.version ?? (await versionInUse(call, key));
        return call('models.try', { ...key, version, input });
      });
      print(options, answer, inWords(answer));
    });
}

async function inputOf(
  file: string | undefined,
  { sample }: TryOptions,
): Promise<CallInput<'models.try'>['input']> {
  if ((file === undefined) === (sample === undefined)) {
    throw new AppError('USAGE', 'Name either a WAV file or a recording with --sample.');
  }
  if (sample !== undefined) return { sample_id: sample };
  const { payload } = decodeWav(await readFile(file ?? ''));
  return { audio_base64: Buffer.from(payload).toString('base64') };
}

async function versionInUse(
  call: Session['call'],
  key: { user_id: string; modality: Modality },
): Promise<number> {
  const active = await call('models.active', key);
  if (active) return active.version;
  throw new AppError('USAGE', 'No version is in use yet. Say which with --version.');
}

function inWords({ answer, probabilities }: TryAnswer): string {
  const lines = probabilities.map(({ label, probability }) => `  ${percent(probability)}  ${label}`);
  return [answer ?? 'unknown: it would ask back', ...lines].join('\n');
}
