import { z } from 'zod';
import {
  algorithmSchema,
  calibrationSchema,
  labelSchema,
  modalitySchema,
  partCountsSchema,
  rejectionRuleSchema,
  trainingConfigSchema,
  userIdSchema,
} from '../../data/schema.ts';
import type { Classifier } from '../models/classifier.ts';
import { sha256Hex } from '../sha256.ts';
import type { TrainedModel, TrainingOutcome } from '../training.ts';
import { type ArtifactFiles, bytesOf, parseJsonFile } from './artifact_files.ts';
import { classifierFormSchema, classifierTensors, formOf } from './classifier_form.ts';
import { type ArtifactIdentity, MODEL_INFO_SCHEMA_VERSION } from './identity.ts';
import { MODEL_INFO, type WrittenNames } from './names.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const optionalFile = z.string().nullable();
/** Not yet in what version 2.0.0 of the description names. */
const laterFile = optionalFile.default(null);

/** What a model is: enough to load it, to know what it may be compared with, and to train it again. */
export const modelInfoSchema = z.object({
  schema_version: z.enum(['2.0.0', MODEL_INFO_SCHEMA_VERSION]),
  model_version: z.string(),
  vector_version: z.string(),
  user_id: userIdSchema,
  modality: modalitySchema,
  version: z.int().positive(),
  timestamp: z.string(),
  labels: z.array(labelSchema).min(2),
  algorithm: algorithmSchema,
  /** The features that the members read; their formulas and statistics stand in preprocessing.json. */
  inputs: z
    .array(z.object({ name: z.string(), vector_version: z.string(), features: z.int().positive() }))
    .min(1),
  /** The voices of the vote, without their numbers. */
  members: z
    .array(
      z.object({
        algorithm: algorithmSchema.exclude(['ensemble']),
        input: z.int().nonnegative(),
        temperature: z.number().positive(),
        weight: z.number().min(0).max(1),
        classifier: classifierFormSchema,
      }),
    )
    .min(1),
  calibration: calibrationSchema,
  /** When the model says `unknown` instead of a label; null: it always gives an answer. */
  rejection: rejectionRuleSchema.nullable(),
  parameter_count: z.int().nonnegative(),
  training_config: trainingConfigSchema,
  hyperparameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  seed: z.int(),
  epochs: z.int(),
  /** The epoch whose weights were kept. */
  best_epoch: z.int(),
  samples: partCountsSchema,
  synthetic: z.boolean(),
  benchmark: z.boolean(),
  /** The split file that fixed the parts; null when the app assigned them. */
  split: z.object({ file: z.string(), sha256: sha256Schema }).nullable(),
  weights_sha256: sha256Schema,
  /** Where each of the model's other files stands, relative to this one; null: the model cannot take that form. */
  files: z.object({
    weights: z.string(),
    onnx: z.string(),
    onnx_from_recording: laterFile,
    tfjs: optionalFile,
    tfjs_weights: optionalFile,
    keras: laterFile,
    tflite: laterFile,
    label_encoder: z.string(),
    label_encoder_pickle: laterFile,
    preprocessing: z.string(),
    thresholds: laterFile,
    model_card: laterFile,
    split_certificate: z.string(),
    trials: z.string(),
    training_history: z.string(),
    training_log: z.string(),
  }),
});
export type ModelInfo = z.infer<typeof modelInfoSchema>;

/** Throws `ARTIFACT_DAMAGED` when the description is missing or is not what this version writes. */
export function readModelInfo(files: ArtifactFiles): ModelInfo {
  return parseJsonFile(files, MODEL_INFO, modelInfoSchema);
}

/** `files` must already hold every form of the model: the description says which there are, and the weights' hash. */
export function modelInfo(
  outcome: TrainingOutcome,
  identity: ArtifactIdentity,
  names: WrittenNames,
  files: ArtifactFiles,
): ModelInfo {
  return {
    schema_version: MODEL_INFO_SCHEMA_VERSION,
    model_version: identity.model_version,
    user_id: identity.user_id,
    modality: identity.modality,
    version: identity.version,
    timestamp: identity.timestamp,
    training_config: identity.config,
    seed: identity.config.seed,
    synthetic: identity.synthetic,
    benchmark: identity.benchmark,
    split: identity.split ?? null,
    ...whatWasLearned(outcome),
    weights_sha256: sha256Hex(bytesOf(files, names.weights)),
    files: names,
  };
}

function whatWasLearned({ model, hyperparameters, history, bestEpoch, samples }: TrainingOutcome) {
  return {
    vector_version: vectorVersion(model),
    labels: [...model.labels],
    algorithm: model.algorithm,
    inputs: model.inputs.map(({ name, featureSpec, scaler }) => ({
      name,
      vector_version: featureSpec.vector_version,
      features: scaler.mean.length,
    })),
    members: model.members.map(({ algorithm, input, temperature, weight, classifier }) => ({
      algorithm,
      input,
      temperature,
      weight,
      classifier: formOf(classifier),
    })),
    calibration: model.calibration,
    rejection: model.rejection,
    parameter_count: model.members.reduce((count, { classifier }) => count + numbersIn(classifier), 0),
    hyperparameters: { ...hyperparameters },
    epochs: history.length,
    best_epoch: bestEpoch,
    samples,
  };
}

/** The versions of all formulas that a recording goes through, joined. */
export function vectorVersion({ inputs }: TrainedModel): string {
  return [...new Set(inputs.map(({ featureSpec }) => featureSpec.vector_version))].sort().join('+');
}

function numbersIn(classifier: Classifier): number {
  return [...classifierTensors(classifier).values()].reduce((count, { values }) => count + values.length, 0);
}
