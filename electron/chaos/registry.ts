import { activationStack, earlierVersions } from '../../data/activation_stack.ts';
import type { Modality } from '../../data/schema.ts';
import { calls } from '../ipc/contract.ts';
import type { Program } from '../program.ts';

export interface Dataset {
  user_id: string;
  modality: Modality;
}

/** What a person sees of the versions before the next command: it may be out of date when that runs. */
export interface Registry {
  /** The newest first. */
  versions: readonly number[];
  active: number | null;
  /** Those that a rollback may lead to. */
  earlier: readonly number[];
}

export async function readRegistry(program: Program, dataset: Dataset): Promise<Registry> {
  const { models } = calls['models.list'].output.parse(await program.call('models.list', dataset));
  const { activations } = calls['models.activations'].output.parse(
    await program.call('models.activations', dataset),
  );
  const versions = models.map(({ version }) => version);
  const earlier = earlierVersions(activationStack(activations.toReversed()));
  return {
    versions,
    active: models.find(({ status }) => status === 'active')?.version ?? null,
    earlier: earlier.filter((version) => versions.includes(version)),
  };
}

export const ofDataset = ({ user_id, modality }: Dataset): string[] => [
  ...['--user', user_id, '--modality', modality],
];
