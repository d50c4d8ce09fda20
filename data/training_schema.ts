import { z } from 'zod';
import { metricsSchema } from './evaluation_schema.ts';
import { gateFindingSchema } from './gate_schema.ts';

/** What a training is asked for, how it runs, and what comes of it. */

/** What a model can be. `ensemble` is the soft vote of several others. */
export const algorithmSchema = z.enum([
  'prototype',
  'linear',
  'rbf',
  'forest',
  'rocket',
  'mlp',
  'cnn1d',
  'lstm',
  'cnn2d',
  'resnet',
  'ensemble',
]);
export type Algorithm = z.infer<typeof algorithmSchema>;

/** `auto` races the algorithms and keeps the best by validation. */
export const algorithmChoiceSchema = z.enum(['auto', ...algorithmSchema.options]);
export type AlgorithmChoice = z.infer<typeof algorithmChoiceSchema>;

/** What a person may choose about a training; everything has a default that suits few recordings. */
export const trainingConfigSchema = z.object({
  algorithm: algorithmChoiceSchema.default('auto'),
  /** How many configurations are tried at most; without it 50, as long as time allows. */
  trials: z.number().int().min(1).max(10_000).optional(),
  /** How long the search may take; without it there is no limit where trials are counted, else one by size. */
  budget_seconds: z.number().positive().optional(),
  /** What does the arithmetic: the app's own kernels, or TensorFlow.js where it is installed and loads. */
  engine: z.enum(['builtin', 'tensorflow']).default('builtin'),
  seed: z.number().int().min(0).max(0xffff_ffff).default(1),
  /** Train also on recordings performed by someone else (a carer who mimes). Never in test or holdout. */
  include_other_performers: z.boolean().default(false),
});
export type TrainingConfig = z.infer<typeof trainingConfigSchema>;

export const runStatusSchema = z.enum(['running', 'completed', 'failed', 'cancelled']);
export type RunStatus = z.infer<typeof runStatusSchema>;

export const epochRecordSchema = z.object({
  epoch: z.number().int(),
  loss: z.number(),
  accuracy: z.number(),
  val_loss: z.number().nullable(),
  val_accuracy: z.number().nullable(),
});
export type EpochRecord = z.infer<typeof epochRecordSchema>;

export const partCountsSchema = z.object({
  train: z.number().int(),
  validation: z.number().int(),
  test: z.number().int(),
  holdout: z.number().int(),
});
export type PartCounts = z.infer<typeof partCountsSchema>;

export const trainResultSchema = z.object({
  model_version: z.string(),
  version: z.number().int(),
  /** Results of before there was a choice were all of this one. */
  algorithm: algorithmSchema.default('mlp'),
  metrics: metricsSchema,
  samples: partCountsSchema,
  seconds: z.number(),
  weights_sha256: z.string(),
  artifact_dir: z.string(),
  /** What the gate found and what therefore cannot be said; results of before this was kept have none. */
  findings: z.array(gateFindingSchema).default([]),
  /** True when a split file fixed the protocol: such a model is never promoted. */
  benchmark: z.boolean(),
});
export type TrainResult = z.infer<typeof trainResultSchema>;
