import type { Command } from 'commander';
import { RefusedError } from '../../data/errors.ts';
import type { Activation, Modality } from '../../data/schema.ts';
import type { CallOutput } from '../ipc/contract.ts';
import { positiveWholeNumber } from './arguments.ts';
import { print, table } from './output.ts';
import { type CommonOptions, withSession } from './session.ts';

interface DatasetOptions extends CommonOptions {
  user: string;
  modality: Modality;
}

interface VersionOptions extends DatasetOptions {
  version: number;
  reason?: string;
}

export function addActive(command: Command): void {
  ofDataset(command.description('say which version a device should use, and check its files')).action(
    async (options: DatasetOptions) => {
      const entry = await withSession(options, ({ call }) => call('models.active', keyOf(options)));
      if (!entry) throw noActiveModel(options);
      print(options, entry, activeInWords(entry));
    },
  );
}

export function addPromote(command: Command): void {
  ofDataset(command.description('put a version in use; it must not be worse than the one that is'))
    .requiredOption('--version <number>', 'which version', positiveWholeNumber)
    .option('--reason <text>', 'why, where the comparison does not speak for it; it stays on record')
    .action(async ({ version, ...options }: VersionOptions) => {
      const input = { ...keyOf(options), version, ...reasonOf(options) };
      const result = await withSession(options, ({ call }) => call('models.promote', input));
      print(options, result, activatedInWords(result));
    });
}

export function addRollback(command: Command): void {
  ofDataset(command.description('put the version in use again that was before the present one'))
    .option('--version <number>', 'an earlier one that was in use', positiveWholeNumber)
    .option('--reason <text>', 'why; it stays on record')
    .action(async ({ version, ...options }: DatasetOptions & Partial<VersionOptions>) => {
      const which = version === undefined ? {} : { version };
      const input = { ...keyOf(options), ...which, ...reasonOf(options) };
      const result = await withSession(options, ({ call }) => call('models.rollback', input));
      print(options, result, activatedInWords(result));
    });
}

export function addActivations(command: Command): void {
  ofDataset(command.description('list which version was in use when, by whom and why')).action(
    async (options: DatasetOptions) => {
      const document = await withSession(options, ({ call }) => call('models.activations', keyOf(options)));
      print(options, document, activationsInWords(document.activations));
    },
  );
}

export function addDelete(command: Command): void {
  ofDataset(command.description('delete a version that is not in use and was never exported'))
    .requiredOption('--version <number>', 'which version', positiveWholeNumber)
    .requiredOption('--reason <text>', 'why; it stays on record')
    .action(async ({ version, reason = '', ...options }: VersionOptions) => {
      const input = { ...keyOf(options), version, reason };
      const result = await withSession(options, ({ call }) => call('models.delete', input));
      print(options, result, `Version ${version} is deleted. Its figures and its number stay.`);
    });
}

export function addPrune(command: Command): void {
  command
    .description('delete the versions that the setting keep-versions does not keep')
    .option('--user <user>', 'only of this person')
    .option('--modality <modality>', 'only of this modality')
    .action(async ({ user, modality, ...options }: Partial<DatasetOptions>) => {
      const only = { ...(user === undefined ? {} : { user_id: user }), ...(modality ? { modality } : {}) };
      const result = await withSession(options, ({ call }) => call('models.prune', only));
      print(options, result, prunedInWords(result));
    });
}

function ofDataset(command: Command): Command {
  return command
    .requiredOption('--user <user>', 'the person')
    .requiredOption('--modality <modality>', 'gesture, sound or speech');
}

const keyOf = ({ user, modality }: DatasetOptions) => ({ user_id: user, modality });

const reasonOf = ({ reason }: { reason?: string }) => (reason === undefined ? {} : { reason });

function noActiveModel({ user, modality }: DatasetOptions): RefusedError {
  const message = `No version for ${modality} of "${user}" is in use. Put one in use with "promote".`;
  return new RefusedError('NO_ACTIVE_MODEL', message);
}

function activeInWords(entry: NonNullable<CallOutput<'models.active'>>): string {
  const { model_version, algorithm, labels, activated_at, activated_by, model_artifact_path } = entry;
  const since = `in use since ${new Date(activated_at).toISOString()}, put there by ${activated_by}`;
  return [
    `${model_version} (${algorithm}, ${labels.length} labels), ${since}`,
    `${entry.files.length} files, all as they were registered: ${model_artifact_path}`,
    `manifest.json SHA-256 ${entry.manifest_sha256}`,
  ].join('\n');
}

function activatedInWords({
  model_version,
  previous_version,
  comparison,
}: CallOutput<'models.promote'>): string {
  const instead = previous_version === null ? '' : ` in place of version ${previous_version}`;
  return [`${model_version} is in use${instead}.`, ...(comparison ? [comparison.words] : [])].join(' ');
}

function activationsInWords(activations: readonly Activation[]): string {
  if (activations.length === 0) return 'No version was ever in use. Put one in use with "promote".';
  const rows = activations.map(({ at, version, previous_version, kind, operator, reason, basis }) => [
    new Date(at).toISOString(),
    `v${version}`,
    previous_version === null ? 'none' : `v${previous_version}`,
    kind,
    operator,
    [basis?.words, reason === null ? undefined : `“${reason}”`].filter((one) => one !== undefined).join(' '),
  ]);
  return table([['when', 'version', 'before', 'how', 'by', 'grounds'], ...rows]);
}

function prunedInWords({ deleted }: CallOutput<'models.prune'>): string {
  if (deleted.length === 0) return 'Nothing to delete: every version is kept for a reason.';
  const lines = deleted.map(
    ({ user_id, modality, version }) => `  ${user_id}, ${modality}, version ${version}`,
  );
  return [`${deleted.length} versions deleted:`, ...lines].join('\n');
}
