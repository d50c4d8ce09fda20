import { toErrorJson } from '../../data/errors.ts';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { previousVersion } from '../../data/queries/models.ts';
import { listRunParts } from '../../data/queries/samples.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { PreviousVersion } from '../../trainer/training.ts';
import { readRegisteredModel } from './registered_model.ts';

/**
 * The version that a training may begin from; null where there is none, or where its files are not those that
 * were trained. A training goes on without it, and says so.
 * @param workspace the workspace folder
 * @param before `last_sample_id` of the run that is about to begin
 * @param say writes a line to the log of the training
 */
export function readPreviousVersion(
  store: ReadonlyStore,
  workspace: string,
  dataset: DatasetKey,
  before: number,
  say: (line: string) => void,
): PreviousVersion | null {
  const version = previousVersion(store, dataset, before);
  if (version === null) return null;
  const train = listRunParts(store, dataset, version).filter(({ part }) => part === 'train');
  const learnedFrom = train.map(({ sample_id }) => sample_id);
  try {
    const { user_id, modality } = dataset;
    const { model } = readRegisteredModel(store, workspace, { user_id, modality, version });
    return { model, learnedFrom };
  } catch (error) {
    say(`Training does not begin from version ${version}: ${toErrorJson(error).message}`);
    return null;
  }
}
