import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { AppError } from '../../data/errors.ts';
import type { Modality, Part } from '../../data/schema.ts';
import type { CallInput, RecordingFilter } from '../ipc/contract.ts';
import { positiveWholeNumber, wholeNumber } from './arguments.ts';
import { print } from './output.ts';
import { editInWords, editsInWords, pageInWords } from './recordings_words.ts';
import { type CommonOptions, type Session, withSession } from './session.ts';

interface RecordingsOptions extends CommonOptions {
  user?: string;
  modality?: Modality;
  label?: string;
  session?: string;
  part?: Part;
  show?: NonNullable<RecordingFilter['show']>;
  version?: number;
  understood?: string;
  sort: NonNullable<CallInput<'recordings.list'>['sort']>;
  descending: boolean;
  offset: number;
  limit: number;
  reason?: string;
}

const actions = { list, edits, label, exclude, include, undo };
type Action = keyof typeof actions;

export function addRecordings(command: Command): void {
  command
    .description(
      'list the recordings of one person, put labels right, take recordings out of training, or take that back',
    )
    .addArgument(new Argument('[action]').choices(Object.keys(actions)).default('list'))
    .argument('[ids...]', 'the recordings to change; for undo the change to take back', eachNumber)
    .option('--user <user>', 'the person')
    .option('--modality <modality>', 'gesture, sound or speech')
    .option('--label <label>', 'the new label; of a list: only those of this label ("": those without)')
    .option('--session <session>', 'only of this session ("": those without)')
    .option('--part <part>', 'only of this part: train, validation, test or holdout')
    .option(
      '--show <which>',
      'only trainable, unlabelled, unconfirmed, excluded, no_consent, demo, other_performer, or those to check first',
    )
    .option('--version <number>', 'only those that this version was judged by', positiveWholeNumber)
    .option('--understood <label>', 'only those that it took for this label')
    .addOption(
      new Option('--sort <by>', 'in which order')
        .choices(['recorded_at', 'label', 'session_id', 'length', 'doubt'])
        .default('recorded_at'),
    )
    .option('--descending', 'the last first', false)
    .option('--offset <number>', 'how many to pass over', wholeNumber, 0)
    .option('--limit <number>', 'how many at most', positiveWholeNumber, 50)
    .option('--reason <text>', 'why they are taken out; it stays on record')
    .action((action: Action, ids: number[], options: RecordingsOptions) =>
      withSession(options, (session) => actions[action](session, options, ids)),
    );
}

async function list({ call }: Session, options: RecordingsOptions): Promise<void> {
  const { sort, descending, offset, limit } = options;
  const input = { ...keyOf(options), filter: filterOf(options), sort, descending, offset, limit };
  const page = await call('recordings.list', input);
  print(options, page, pageInWords(page));
}

async function edits({ call }: Session, options: RecordingsOptions): Promise<void> {
  const document = await call('recordings.edits', { ...keyOf(options), limit: options.limit });
  print(options, document, editsInWords(document.edits));
}

async function label({ call }: Session, options: RecordingsOptions, ids: number[]): Promise<void> {
  const input = { sample_ids: some(ids), label: given(options.label, '--label') };
  const document = await call('recordings.label', input);
  print(options, document, editInWords(document.edit));
}

async function exclude({ call }: Session, options: RecordingsOptions, ids: number[]): Promise<void> {
  const input = { sample_ids: some(ids), reason: given(options.reason, '--reason') };
  const document = await call('recordings.exclude', input);
  print(options, document, editInWords(document.edit));
}

async function include({ call }: Session, options: RecordingsOptions, ids: number[]): Promise<void> {
  const document = await call('recordings.include', { sample_ids: some(ids) });
  print(options, document, editInWords(document.edit));
}

async function undo({ call }: Session, options: RecordingsOptions, ids: number[]): Promise<void> {
  const [edit_id, another] = some(ids);
  if (edit_id === undefined || another !== undefined) {
    throw new AppError('USAGE', 'One change at a time can be taken back. "recordings edits" lists them.');
  }
  const document = await call('recordings.undo', { edit_id });
  print(options, document, editInWords(document.edit));
}

function filterOf({ label, session, part, show, version, understood }: RecordingsOptions): RecordingFilter {
  return { label, session_id: session, part, show, version, understood };
}

function keyOf({ user, modality }: RecordingsOptions): { user_id: string; modality: Modality } {
  return { user_id: given(user, '--user'), modality: given(modality, '--modality') };
}

function given<T>(value: T | undefined, option: string): T {
  if (value !== undefined) return value;
  throw new AppError('USAGE', `This needs ${option}. See a3cp recordings --help.`);
}

function some(ids: number[]): number[] {
  if (ids.length > 0) return ids;
  throw new AppError('USAGE', 'Which? Give the numbers that "recordings list" or "recordings edits" shows.');
}

/** Commander hands over one argument after the other, and what was made of those before. */
function eachNumber(text: string, before: number[] | undefined): number[] {
  if (!/^\d{1,15}$/.test(text))
    throw new InvalidArgumentError('It must be the number of a recording or change.');
  return [...(before ?? []), Number(text)];
}
