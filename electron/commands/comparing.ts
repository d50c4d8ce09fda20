import { type Command, InvalidArgumentError } from 'commander';
import { AppError } from '../../data/errors.ts';
import type { Interval, Modality } from '../../data/schema.ts';
import type { CallOutput } from '../ipc/contract.ts';
import { positiveWholeNumber } from './arguments.ts';
import { print } from './output.ts';
import { type CommonOptions, withSession } from './session.ts';

interface CompareOptions extends CommonOptions {
  user: string;
  modality: Modality;
  version: number[];
}

export function addCompare(command: Command): void {
  command
    .description('judge the newer of two versions against the older on the same test recordings')
    .requiredOption('--user <user>', 'the person')
    .requiredOption('--modality <modality>', 'gesture, sound or speech')
    .requiredOption('--version <number>', 'a version; give this option twice', collect)
    .action(async (options: CompareOptions) => {
      const { user, modality } = options;
      const versions = twoOf(options.version);
      const result = await withSession(options, ({ call }) =>
        call('models.compare', { user_id: user, modality, versions }),
      );
      print(options, result, inWords(result));
    });
}

function collect(text: string, before: number[] = []): number[] {
  if (before.length === 2) throw new InvalidArgumentError('Two versions are compared, not more.');
  return [...before, positiveWholeNumber(text)];
}

function twoOf([a, b]: readonly number[]): [number, number] {
  if (a === undefined || b === undefined)
    throw new AppError('USAGE', 'Give --version twice: --version 1 --version 2.');
  return [a, b];
}

function inWords({ version, before, comparison }: CallOutput<'models.compare'>): string {
  const { words, samples, groups, only_now, only_before, accuracy, macro_f1 } = comparison;
  return [
    `Version ${version} against version ${before}. ${words}`,
    `Asked: ${samples} test recordings in ${groups} groups that neither version had seen.`,
    `Only version ${version} understood ${only_now} of them, only version ${before} ${only_before}.`,
    `Accuracy ${difference(accuracy)}, macro-F1 ${difference(macro_f1)}.`,
  ].join('\n');
}

function difference({ difference, interval }: { difference: number; interval: Interval | null }): string {
  const range = interval ? ` (95 %: ${points(interval.low)} to ${points(interval.high)})` : '';
  return `${points(difference)} points${range}`;
}

/** Points of 100 with their sign. */
const points = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(1)}`;
