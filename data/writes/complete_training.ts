import { z } from 'zod';
import type { Stamp } from '../audit.ts';
import type { Store } from '../connection.ts';
import {
  algorithmSchema,
  epochRecordSchema,
  gateReportSchema,
  metricsSchema,
  partCountsSchema,
  type TrainResult,
  trialSchema,
} from '../schema.ts';
import { keepTrials } from './keep_trials.ts';
import { endJobOfRun } from './queue/end_job.ts';
import {
  modelVersion,
  requireRunning,
  runSubject,
  samplePartsSchema,
  type TrainingRunRow,
} from './training_run.ts';
import { defineWrite } from './write.ts';

const outcomeSchema = z.object({
  run_id: z.number().int().positive(),
  /** Relative to the workspace folder, with `/`, so that a workspace can be moved. */
  artifact_dir: z.string().regex(/^models\//, 'A version lies in the folder models/ of its workspace.'),
  /** What the model is; a run that was to choose by itself only knows it now. */
  algorithm: algorithmSchema,
  weights_sha256: z.string(),
  /** Of the bytes of manifest.json, which names the hash of every other file. */
  manifest_sha256: z.string(),
  vector_version: z.string(),
  labels: z.array(z.string()),
  samples: partCountsSchema,
  metrics: metricsSchema,
  history: z.array(epochRecordSchema),
  best_epoch: z.number().int(),
  hyperparameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  gate: gateReportSchema,
  stage_seconds: z.record(z.string(), z.number()),
  seconds: z.number(),
  /** The part that each recording played in this run. */
  partition: samplePartsSchema,
  /** What the search tried; empty where nothing was searched. */
  trials: z.array(trialSchema).default([]),
});
type Outcome = z.output<typeof outcomeSchema>;

/**
 * A run is over: its model is registered as a candidate, its figures are kept and its job is completed, all
 * at once. Called after the version directory lies in its place.
 * @throws RefusedError RUN_UNKNOWN, AppError RUN_STATE
 */
export const completeTraining = defineWrite(outcomeSchema, (store, stamp, outcome) => {
  const run = requireRunning(store, outcome.run_id);
  const result = trainResult(run, outcome);
  keepFigures(store, stamp, outcome);
  keepPartition(store, outcome);
  keepTrials(store, outcome.run_id, outcome.trials);
  registerModel(store, stamp, run, outcome);
  const { weights_sha256, artifact_dir, benchmark } = result;
  const change = {
    action: 'training.complete',
    subject: runSubject(run),
    old_value: { status: 'running' },
    new_value: { status: 'completed', model_status: 'candidate', weights_sha256, artifact_dir, benchmark },
  };
  const jobEnd = { job_id: run.job_id, status: 'completed', result } as const;
  return { output: result, changes: [change, ...endJobOfRun(store, stamp, jobEnd)] };
});

function trainResult(run: TrainingRunRow, outcome: Outcome): TrainResult {
  const { algorithm, metrics, samples, seconds, weights_sha256, artifact_dir } = outcome;
  const { version, benchmark } = run;
  const model_version = modelVersion(run);
  return {
    ...{ model_version, version, algorithm, metrics, samples, seconds },
    ...{ weights_sha256, artifact_dir, benchmark, findings: outcome.gate.findings },
  };
}

function keepFigures(store: Store, stamp: Stamp, outcome: Outcome): void {
  const { run_id, seconds, best_epoch, gate, hyperparameters, samples, metrics, history } = outcome;
  store.run(
    `UPDATE training_runs SET status = 'completed', finished_at = @at, seconds = @seconds,
       algorithm = @algorithm,
       stage_seconds = @stage_seconds, gate = @gate, hyperparameters = @hyperparameters,
       samples = @samples, metrics = @metrics, history = @history, best_epoch = @best_epoch
     WHERE run_id = @run_id`,
    {
      run_id,
      algorithm: outcome.algorithm,
      at: stamp.at,
      seconds,
      best_epoch,
      stage_seconds: JSON.stringify(outcome.stage_seconds),
      gate: JSON.stringify(gate),
      hyperparameters: JSON.stringify(hyperparameters),
      samples: JSON.stringify(samples),
      metrics: JSON.stringify(metrics),
      history: JSON.stringify(history),
    },
  );
}

function keepPartition(store: Store, { run_id, partition }: Outcome): void {
  for (const { sample_id, part } of partition) {
    store.run('INSERT INTO training_run_samples VALUES (?, ?, ?)', [run_id, sample_id, part]);
  }
}

function registerModel(store: Store, stamp: Stamp, run: TrainingRunRow, outcome: Outcome): void {
  const { user_id, modality, version, run_id } = run;
  store.run(
    `INSERT INTO models (user_id, modality, version, run_id, model_version, status, benchmark, created_at,
       labels, vector_version, weights_sha256, manifest_sha256, artifact_dir)
     VALUES (@user_id, @modality, @version, @run_id, @model_version, 'candidate', @benchmark, @at,
       @labels, @vector_version, @weights_sha256, @manifest_sha256, @artifact_dir)`,
    {
      user_id,
      modality,
      version,
      run_id,
      model_version: modelVersion(run),
      benchmark: run.benchmark ? 1 : 0,
      at: stamp.at,
      labels: JSON.stringify(outcome.labels),
      vector_version: outcome.vector_version,
      weights_sha256: outcome.weights_sha256,
      manifest_sha256: outcome.manifest_sha256,
      artifact_dir: outcome.artifact_dir,
    },
  );
}
