import type { Command } from 'commander';
import type { Modality } from '../../data/schema.ts';
import type { CallOutput, DatasetDetail, DatasetSummary, Model } from '../ipc/contract.ts';
import { percent, print, table } from './output.ts';
import { type CommonOptions, withSession } from './session.ts';

interface DatasetOptions extends CommonOptions {
  user: string;
  modality: Modality;
}

export function addUsers(command: Command): void {
  command.description('list everyone with recordings').action(async (options: CommonOptions) => {
    const document = await withSession(options, ({ call }) => call('users.list', {}));
    print(options, document, usersInWords(document));
  });
}

export function addDataset(command: Command): void {
  ofDataset(command.description('show what was recorded of one person')).action(
    async (options: DatasetOptions) => {
      const document = await withSession(options, ({ call }) => call('datasets.get', keyOf(options)));
      print(options, document, datasetInWords(document));
    },
  );
}

export function addModels(command: Command): void {
  ofDataset(command.description('list the versions of a person’s model')).action(
    async (options: DatasetOptions) => {
      const document = await withSession(options, ({ call }) => call('models.list', keyOf(options)));
      print(options, document, modelsInWords(document.models));
    },
  );
}

function ofDataset(command: Command): Command {
  return command
    .requiredOption('--user <user>', 'the person')
    .requiredOption('--modality <modality>', 'gesture, sound or speech');
}

const keyOf = ({ user, modality }: DatasetOptions) => ({ user_id: user, modality });

function usersInWords({ users }: CallOutput<'users.list'>): string {
  if (users.length === 0) return 'Nobody yet. Bring in recordings with "import", or try "demo".';
  const heading = [
    'person',
    'modality',
    'recordings',
    'trainable',
    'labels',
    'sessions',
    'state',
    'newest model',
    'in use',
  ];
  const rows = users.flatMap(({ user_id, synthetic, datasets }) =>
    datasets.map((dataset) => [synthetic ? `${user_id} (synthetic)` : user_id, ...datasetCells(dataset)]),
  );
  return table([heading, ...rows]);
}

function datasetCells(dataset: DatasetSummary): (string | number)[] {
  const { modality, samples, trainable, labels, sessions, state, latest_version, active_version } = dataset;
  const named = (version: number | null) => (version === null ? 'none' : `v${version}`);
  const models = [named(latest_version), named(active_version)];
  return [modality, samples, trainable, labels, sessions, state.replaceAll('_', ' '), ...models];
}

function datasetInWords(dataset: DatasetDetail): string {
  const heading = ['label', 'recordings', 'trainable', 'train', 'validation', 'test', 'holdout'];
  const rows = dataset.labels.map(({ label, samples, trainable, parts }) => [
    label,
    samples,
    trainable,
    parts.train,
    parts.validation,
    parts.test,
    parts.holdout,
  ]);
  return table([heading, ...rows]);
}

function modelsInWords(models: readonly Model[]): string {
  if (models.length === 0) return 'No model yet. Make one with "train".';
  const rows = models.map((model) => [
    `v${model.version}`,
    model.benchmark ? `${model.status} (benchmark)` : model.status,
    model.algorithm,
    model.metrics.test ? percent(model.metrics.test.accuracy) : 'not formed yet',
    new Date(model.created_at).toISOString(),
    model.artifact_dir,
  ]);
  return table([['version', 'status', 'algorithm', 'test accuracy', 'made', 'folder'], ...rows]);
}
