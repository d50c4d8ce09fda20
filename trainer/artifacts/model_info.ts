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
import { canonicalJson } from './canonical_json.ts';
import { classifierFormSchema, classifierTensors, formOf } from './classifier_form.ts';
import { ARTIFACT_SCHEMA_VERSION, type ArtifactIdentity } from './identity.ts';
import { type ArtifactNames, MODEL_INFO } from './names.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** What a model is: enough to load it, to know what it may be compared with, and to train it again. */
export const modelInfoSchema = z.object({
  schema_version: z.literal(ARTIFACT_SCHEMA_VERSION),
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
  /** Where each of the model's other files stands, relative to this one. */
  files: z.object({
    weights: z.string(),
    onnx: z.string(),
    /** null where the model has a form that a layers model cannot hold. */
    tfjs: z.string().nullable(),
    tfjs_weights: z.string().nullable(),
    label_encoder: z.string(),
    preprocessing: z.string(),
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

/** `files` must already hold the weights, of which the description carries the hash. */
export function writeModelInfo(
  outcome: TrainingOutcome,
  identity: ArtifactIdentity,
  names: ArtifactNames,
  files: ArtifactFiles,
): Uint8Array {
  return canonicalJson({
    schema_version: ARTIFACT_SCHEMA_VERSION,
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
  } satisfies ModelInfo);
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
