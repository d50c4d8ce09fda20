import path from 'node:path';
import { RefusedError } from '../../data/errors.ts';
import { exportFiles } from '../../data/exports.ts';
import { getModel } from '../../data/queries/models.ts';
import { listRunParts } from '../../data/queries/samples.ts';
import { loadSignals } from '../../data/queries/signals.ts';
import type { Signal } from '../../data/schema.ts';
import { loadModel } from '../../trainer/artifacts/load_model.ts';
import { predictSignals } from '../../trainer/models/predict.ts';
import { checkParity } from '../../trainer/parity/check.ts';
import type { JobTask } from './job_task.ts';

/** Copies a version to a folder or stick; it stays there only if other programs read it as the app does. */
export async function exportVersion(task: JobTask<'export'>): Promise<void> {
  const { params, store, workspace, job_id } = task;
  const { user_id, modality, version, to } = params;
  const model = getModel(store, params, version);
  if (!model) throw new RefusedError('MODEL_UNKNOWN', `There is no version ${version} of this model.`);
  const signals = judgingSignals(task);
  const stages = ['copy', 'check', 'publish'];
  const exported = await exportFiles({
    source: path.join(workspace.folder, model.artifact_dir),
    model_version: model.model_version,
    to,
    check: (files) => checkParity(files, signals, predictSignals(loadModel(files), signals)),
    isCancelled: task.isCancelled,
    onStage: (stage) =>
      task.report({ stage, fraction: stages.indexOf(stage) / stages.length, done: null, total: null }),
  });
  task.write('exports.record', { job_id, user_id, modality, result: { version, ...exported } });
}

/** The recordings of the test part; where it is not formed yet, those the model learned from. */
function judgingSignals({ store, params }: JobTask<'export'>): Signal[] {
  const played = listRunParts(store, params, params.version);
  const test = played.filter(({ part }) => part === 'test');
  const ids = (test.length > 0 ? test : played).map(({ sample_id }) => sample_id);
  return [...loadSignals(store, ids).values()];
}
