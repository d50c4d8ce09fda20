import { signingKey } from '../../data/bundle/key.ts';
import { CancelledError } from '../../data/errors.ts';
import { type ExportTask, exportFiles } from '../../data/exports.ts';
import { getJob } from '../../data/queries/jobs.ts';
import { listRunParts } from '../../data/queries/samples.ts';
import { loadSignals } from '../../data/queries/signals.ts';
import type { ParityCheck, Signal } from '../../data/schema.ts';
import type { ArtifactFiles } from '../../trainer/artifacts/artifact_files.ts';
import { chooseFormats, deviceFiles, folderFiles, formatFiles } from '../../trainer/artifacts/formats.ts';
import { loadModel } from '../../trainer/artifacts/load_model.ts';
import type { ModelInfo } from '../../trainer/artifacts/model_info.ts';
import { predictSignals } from '../../trainer/models/predict.ts';
import { checkParity, type ParityProgress } from '../../trainer/parity/check.ts';
import type { JobTask } from './job_task.ts';
import { readRegisteredFiles } from './registered_model.ts';

const STAGES = ['copy', 'check', 'publish'] as const;

/**
 * Puts a version into a folder or a bundle; it stays there only if other programs read it as the app does.
 * @throws RefusedError MODEL_UNKNOWN, FORMAT_NOT_POSSIBLE and what `exportFiles` and `checkParity` throw
 */
export async function exportVersion(task: JobTask<'export'>): Promise<void> {
  const { params, store, workspace, job_id, attempt } = task;
  const { user_id, modality, version } = params;
  const { files, info } = readRegisteredFiles(store, workspace.folder, { user_id, modality, version });
  const exported = await exportFiles({
    ...{ files, to: params.to, isCancelled: () => task.isCancelled() || isReplaced(task) },
    ...chosenFiles(info, params),
    key: () => signingKey(workspace.folder),
    check: (copy) => checkCopy(task, files, copy),
    onStage: (stage) => report(task, stage),
  });
  task.write('exports.record', { job_id, attempt, user_id, modality, result: { version, ...exported } });
}

/** A process that stood still must not put an export in its place that somebody has cancelled, or begun again. */
function isReplaced({ store, job_id, attempt }: JobTask<'export'>): boolean {
  const job = getJob(store, job_id);
  return job?.status !== 'in_progress' || job.attempts !== attempt;
}

function chosenFiles(
  info: ModelInfo,
  { formats: asked }: JobTask<'export'>['params'],
): Pick<ExportTask, 'folder' | 'bundle'> {
  const { folder, bundle } = chooseFormats(info, asked);
  const withFiles = (formats: typeof folder, others: readonly string[]) =>
    formats && { formats, files: [...others, ...formats.flatMap((format) => formatFiles(info, format))] };
  return { folder: withFiles(folder, folderFiles(info)), bundle: withFiles(bundle, deviceFiles(info)) };
}

/** What the registered files say of the test recordings is what the copied ones must say. */
async function checkCopy(
  task: JobTask<'export'>,
  registered: ArtifactFiles,
  copy: ArtifactFiles,
): Promise<ParityCheck[]> {
  const signals = judgingSignals(task);
  const expected = predictSignals(loadModel(registered), signals);
  const checks = await checkParity(copy, signals, expected, (progress) => {
    if (task.isCancelled()) throw new CancelledError();
    report(task, 'check', progress);
  });
  for (const { file, reader, max_difference, samples } of checks)
    task.say(`${file}, read by ${reader}: differs by at most ${max_difference} on ${samples} recordings.`);
  return checks;
}

function report(task: JobTask<'export'>, stage: (typeof STAGES)[number], progress?: ParityProgress): void {
  const { done, total } = progress ?? { done: null, total: null };
  const within = done === null || total === 0 ? 0 : done / total;
  task.report({ stage, fraction: (STAGES.indexOf(stage) + within) / STAGES.length, done, total });
}

/** The recordings of the test part; where it is not formed yet, those the model learned from. */
function judgingSignals({ store, params }: JobTask<'export'>): Signal[] {
  const played = listRunParts(store, params, params.version);
  const test = played.filter(({ part }) => part === 'test');
  const ids = (test.length > 0 ? test : played).map(({ sample_id }) => sample_id);
  return [...loadSignals(store, ids).values()];
}
