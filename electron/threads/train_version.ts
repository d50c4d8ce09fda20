import { clearUnregistered } from '../../data/leftovers.ts';
import { hashOf, MANIFEST } from '../../data/model_folder.ts';
import { bestTrials } from '../../data/queries/trials.ts';
import { getUser } from '../../data/queries/users.ts';
import type { Trial } from '../../data/schema.ts';
import { highestVersionOnDisk, writeVersionDirectory } from '../../data/versions.ts';
import type { WriteOutput } from '../../data/writes/index.ts';
import { RunStateError } from '../../data/writes/training_run.ts';
import { readModelInfo, vectorVersion } from '../../trainer/artifacts/model_info.ts';
import { packageArtifacts } from '../../trainer/artifacts/package.ts';
import { train } from '../../trainer/pipeline.ts';
import { passGate } from '../../trainer/quality/training_gate.ts';
import type { TrainingEnvironment, TrainingOutcome, TrainingSample } from '../../trainer/training.ts';
import { type JobTask, RecordedFailure } from './job_task.ts';
import { loadSamples } from './load_samples.ts';
import { type OpenEngine, openEngine } from './open_engine.ts';
import { readPreviousVersion } from './previous_version.ts';
import { raceEntry, trialInWords } from './progress_words.ts';
import { retainVersions } from './retain_versions.ts';
import { readSplitFile, type SplitFile } from './split_file.ts';

type Run = WriteOutput<'training.begin'>;

/** Trains a new version: recordings from the store, files into its directory, and only then the registry. */
export async function trainVersion(task: JobTask<'train'>): Promise<void> {
  const { params } = task;
  const split = params.split_file === undefined ? null : await readSplitFile(params.split_file);
  const samples = loadSamples(task.store, params);
  const before = newestOf(samples);
  const remembered = bestTrials(task.store, { ...params, before }, REMEMBERED_TRIALS);
  const previous = split
    ? null
    : readPreviousVersion(task.store, task.workspace.folder, params, before, task.say);
  const input = {
    ...{ ...params, samples, remembered },
    ...(split && { fixedParts: split.parts }),
    ...(previous && { previous }),
  };
  // Asked before the run begins, so that a refusal uses up no version number.
  const passed = passGate(input);
  const engine = await openEngine(params.config.engine, task.engine);
  const run = beginRun(task, split, samples);
  const started = performance.now();
  const trials: Trial[] = [];
  try {
    const outcome = train(input, environmentOf(task, engine, trials), passed);
    if (!split)
      task.write('training.assign_parts', { ...keyOf(params), assignments: [...outcome.assignments] });
    task.report({ stage: 'package', fraction: 1, done: null, total: null });
    await register(task, run, outcome, split, started);
  } catch (error) {
    recordFailure(task, run, error, trials);
    throw new RecordedFailure('The run and its job are recorded as failed.', { cause: error });
  } finally {
    await engine.close();
  }
  await retainVersions(task);
}

/** A run that another attempt at its job has ended is over already; what it was about to register goes. */
function recordFailure(task: JobTask<'train'>, run: Run, error: unknown, trials: Trial[]): void {
  const { run_id } = run;
  try {
    task.write('training.fail', { run_id, ...task.failureOf(error), trials });
  } catch (refused) {
    if (!(refused instanceof RunStateError)) throw refused;
  }
  clearUnregistered(task.workspace, task.store, task.job_id);
}

/** Enough to choose a few distinct ones from that fit the recordings of today. */
const REMEMBERED_TRIALS = 12;

const newestOf = (samples: readonly TrainingSample[]) => samples.at(-1)?.facts.sample_id ?? 0;

const keyOf = ({ user_id, modality }: JobTask<'train'>['params']) => ({ user_id, modality });

function beginRun(task: JobTask<'train'>, split: SplitFile | null, samples: readonly TrainingSample[]): Run {
  const { params, job_id, attempt, workspace } = task;
  return task.write('training.begin', {
    ...{ job_id, attempt },
    ...keyOf(params),
    algorithm: params.config.algorithm,
    config: params.config,
    split: split && { file: split.file, sha256: split.sha256 },
    last_sample_id: newestOf(samples),
    above: highestVersionOnDisk(workspace, params),
  });
}

function environmentOf(
  task: JobTask<'train'>,
  { fitNetwork }: OpenEngine,
  trials: Trial[],
): TrainingEnvironment {
  return {
    fitNetwork,
    now: () => performance.now(),
    isCancelled: task.isCancelled,
    onTrial: (trial) => {
      trials.push(trial);
      task.say(trialInWords(trial));
    },
    onProgress: ({ stage, fraction, epoch, trials: tried }) => {
      const latest = trials.at(-1);
      task.report({
        stage,
        fraction,
        done: tried?.done ?? null,
        total: tried?.atMost ?? null,
        ...(epoch ? { epoch } : {}),
        ...(tried && latest ? { tried: raceEntry(latest, tried.understood) } : {}),
      });
    },
  };
}

async function register(
  task: JobTask<'train'>,
  run: Run,
  outcome: TrainingOutcome,
  split: SplitFile | null,
  started: number,
): Promise<void> {
  const { params, store, workspace } = task;
  const seconds = (performance.now() - started) / 1000;
  const files = await packageArtifacts(outcome, {
    ...keyOf(params),
    version: run.version,
    model_version: run.model_version,
    timestamp: new Date().toISOString(),
    config: params.config,
    synthetic: getUser(store, params.user_id)?.synthetic ?? false,
    benchmark: split !== null,
    ...(split ? { split: { file: split.file, sha256: split.sha256 } } : {}),
    seconds,
  });
  const artifact_dir = writeVersionDirectory(
    workspace,
    { ...keyOf(params), version: run.version },
    files,
    task.job_id,
  );
  task.write('training.complete', {
    run_id: run.run_id,
    artifact_dir,
    weights_sha256: readModelInfo(files).weights_sha256,
    manifest_sha256: hashOf(files.get(MANIFEST) ?? new Uint8Array()),
    vector_version: vectorVersion(outcome.model),
    algorithm: outcome.model.algorithm,
    labels: [...outcome.model.labels],
    samples: outcome.samples,
    metrics: outcome.metrics,
    history: [...outcome.history],
    best_epoch: outcome.bestEpoch,
    hyperparameters: { ...outcome.hyperparameters },
    gate: outcome.gate,
    stage_seconds: { ...outcome.seconds },
    seconds,
    partition: [...outcome.partition],
    trials: [...outcome.trials],
  });
}
