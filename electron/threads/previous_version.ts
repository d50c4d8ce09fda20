import type { DatasetKey } from '../../data/queries/datasets.ts';
import { previousVersion } from '../../data/queries/models.ts';
import { listRunParts } from '../../data/queries/samples.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { PreviousVersion } from '../../trainer/training.ts';
import { readRegisteredModel } from './registered_model.ts';

/**
 * The version that a training may begin from; null where there is none, or where its files are not those that
 * were trained. That is for whoever exports or evaluates it to complain of: a training goes on without it.
 * @param workspace the workspace folder
 * @param before `last_sample_id` of the run that is about to begin
 */
export function readPreviousVersion(
  store: ReadonlyStore,
  workspace: string,
  dataset: DatasetKey,
  before: number,
): PreviousVersion | null {
  const version = previousVersion(store, dataset, before);
  if (version === null) return null;
  const train = listRunParts(store, dataset, version).filter(({ part }) => part === 'train');
  const learnedFrom = train.map(({ sample_id }) => sample_id);
  try {
    const { user_id, modality } = dataset;
    const { model } = readRegisteredModel(store, workspace, { user_id, modality, version });
    return { model, learnedFrom };
  } catch {
    return null;
  }
}
