import { z } from 'zod';
import {
  comparisonSchema,
  epochRecordSchema,
  exportFormatSchema,
  holdoutOpeningSchema,
  metricsSchema,
  modelStatusSchema,
  partCountsSchema,
  reasonSchema,
  rejectionRuleSchema,
  timestampSchema,
  verifyResultSchema,
} from '../../../data/schema.ts';
import { datasetKey, jobStarted, versionKey } from './keys.ts';

export const modelSchema = z.object({
  ...datasetKey,
  version: z.number().int(),
  model_version: z.string(),
  status: modelStatusSchema,
  algorithm: z.string(),
  benchmark: z.boolean(),
  synthetic: z.boolean(),
  created_at: timestampSchema,
  samples: partCountsSchema,
  labels: z.array(z.string()),
  metrics: metricsSchema,
  seconds: z.number(),
  weights_sha256: z.string(),
  artifact_dir: z.string(),
});
export type Model = z.infer<typeof modelSchema>;

/** How good a version is, part by part. */
export const evaluationSchema = z.object({
  version: z.number().int(),
  model_version: z.string(),
  algorithm: z.string(),
  benchmark: z.boolean(),
  synthetic: z.boolean(),
  /** When the model says `unknown`; null: it always gives an answer. */
  rejection: rejectionRuleSchema.nullable(),
  metrics: metricsSchema,
  /** Recordings of the training that may not be used any more, and were not. */
  left_out: z.number().int(),
  /** null: the holdout is still locked. */
  holdout: holdoutOpeningSchema.nullable(),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

export const modelCalls = {
  'models.list': { input: z.object(datasetKey), output: z.object({ models: z.array(modelSchema) }) },
  'models.history': {
    input: z.object({ ...datasetKey, version: z.number().int() }),
    output: z.object({ epochs: z.array(epochRecordSchema) }),
  },
  'models.export': {
    input: z.object({
      ...datasetKey,
      version: z.number().int().optional(),
      to: z.string().min(1),
      /** Without them all that the model can take, as a folder; `bundle` makes a signed zip, alone or beside it. */
      formats: z.array(exportFormatSchema).min(1).optional(),
    }),
    output: jobStarted,
  },
  /** The figures of a version, worked out anew from its files and the recordings of its training. */
  'models.evaluate': { input: z.object(versionKey), output: evaluationSchema },
  /** The one look at the holdout that a version is given. It goes on record and cannot be taken back. */
  'models.open_holdout': {
    input: z.object({ ...versionKey, reason: reasonSchema }),
    output: holdoutOpeningSchema,
  },
  /** The newer of two versions against the older, on test recordings that neither has seen. */
  'models.compare': {
    input: z.object({ ...datasetKey, versions: z.tuple([versionKey.version, versionKey.version]) }),
    output: z.object({
      version: z.number().int(),
      before: z.number().int(),
      comparison: comparisonSchema,
      /** The same recordings label by label: how many there are, and how many each version understood. */
      per_label: z.array(
        z.object({
          label: z.string(),
          recordings: z.number().int(),
          correct: z.number().int(),
          correct_before: z.number().int(),
        }),
      ),
      /** How many recordings took part in the newer training only, and how many in the older one only. */
      recordings: z.object({ added: z.number().int(), removed: z.number().int() }),
    }),
  },
  /** A version, an export, a bundle, or a folder of several, in a workspace or anywhere else. */
  'models.verify': {
    input: z.object({
      folder: z.string().min(1),
      /** Who must have signed: a fingerprint, or a PEM file with the key. */
      key: z.string().min(1).optional(),
    }),
    output: verifyResultSchema,
  },
};
