import { dirname } from 'node:path';
import { hashOf, MANIFEST } from '../../../data/model_folder.ts';
import { listSampleFacts } from '../../../data/queries/samples.ts';
import { modelFiles } from '../../../data/testing/model.ts';
import { completeRun } from '../../../data/testing/training.ts';
import { highestVersionOnDisk, writeVersionDirectory } from '../../../data/versions.ts';
import { runWrite } from '../../../data/writes/index.ts';
import { type JobTask, runJobThread } from '../../threads/job_task.ts';
import { clockOf } from './clock.ts';

/** A trainer that learns nothing, so that years of trainings pass in minutes; all else is the real thing. */
async function train(task: JobTask<'train'>): Promise<void> {
  const { store, workspace, params, job_id, attempt } = task;
  const key = { user_id: params.user_id, modality: params.modality };
  const { now } = clockOf(dirname(workspace.folder));
  const stamp = () => ({ at: now(), operator_id: 'chaos' });
  const run = runWrite(store, 'training.begin', stamp(), {
    ...{ job_id, attempt, ...key, algorithm: params.config.algorithm, config: params.config, split: null },
    last_sample_id: listSampleFacts(store, key).at(-1)?.sample_id ?? 0,
    above: highestVersionOnDisk(workspace, key),
  });
  const files = modelFiles(run.model_version, {
    ...key,
    version: run.version,
    model_version: run.model_version,
  });
  const artifact_dir = writeVersionDirectory(workspace, { ...key, version: run.version }, files, job_id);
  const manifest_sha256 = hashOf(files.get(MANIFEST) ?? new Uint8Array());
  completeRun(store, run.run_id, { artifact_dir, manifest_sha256, labels: ['label-0', 'label-1'] }, stamp());
}

await runJobThread({ train });
