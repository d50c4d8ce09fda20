import { z } from 'zod';
import {
  activationSchema,
  comparisonSchema,
  manifestSchema,
  modalitySchema,
  modelStatusSchema,
  promotionBasisSchema,
  reasonSchema,
  rejectionRuleSchema,
  timestampSchema,
  trainingConfigSchema,
  userIdSchema,
} from '../../../data/schema.ts';
import { datasetKey, versionKey } from './keys.ts';

const activatedSchema = z.object({
  version: z.number().int(),
  model_version: z.string(),
  previous_version: z.number().int().nullable(),
  /** null where there was nothing to compare with, or nobody asked. */
  comparison: comparisonSchema.nullable(),
});

/** A3CP's `model_registry` entry of the version in use, and what a device needs to check it. */
export const registryEntrySchema = z.object({
  ...datasetKey,
  vector_version: z.string(),
  /** When it was trained, ISO 8601, UTC. */
  timestamp: z.string(),
  config: trainingConfigSchema,
  /** The version's directory on this computer. */
  model_artifact_path: z.string(),
  schema_version: z.string(),
  model_version: z.string(),
  status: modelStatusSchema,
  version: versionKey.version,
  algorithm: z.string(),
  synthetic: z.boolean(),
  labels: z.array(z.string()),
  /** When the model says `unknown`; null: it always gives an answer. */
  rejection: rejectionRuleSchema.nullable(),
  manifest_sha256: z.string(),
  weights_sha256: z.string(),
  files: manifestSchema.shape.files,
  activated_at: timestampSchema,
  activated_by: z.string(),
});

export const registryCalls = {
  /** What a device should use now; null: no version was ever promoted. */
  'models.active': { input: z.object(datasetKey), output: registryEntrySchema.nullable() },
  /**
   * What speaks for putting a version in use now, as a promotion would weigh it; null: it is in use. Refused as
   * the promotion itself would be: a benchmark, or a version whose files are damaged, is never put in use.
   */
  'models.weigh': {
    input: z.object(versionKey),
    output: promotionBasisSchema.nullable(),
  },
  /**
   * Puts a version in use. Without a reason only where its comparison with the one in use passes; else it is
   * refused (PROMOTION_NEEDS_REASON) with the comparison in the details.
   */
  'models.promote': {
    input: z.object({ ...versionKey, reason: reasonSchema.optional() }),
    output: activatedSchema,
  },
  /** Puts the version in use again that was before the present one, or an earlier one that is named. */
  'models.rollback': {
    input: z.object({
      ...datasetKey,
      version: versionKey.version.optional(),
      reason: reasonSchema.optional(),
    }),
    output: activatedSchema,
  },
  /** Every change of the version in use, the newest first. */
  'models.activations': {
    input: z.object(datasetKey),
    output: z.object({
      activations: z.array(activationSchema),
      /** The versions that a rollback may lead to from the one in use, the nearest first. */
      back_to: z.array(z.number().int()),
    }),
  },
  'models.delete': {
    input: z.object({ ...versionKey, reason: reasonSchema }),
    output: z.object({ version: z.number().int() }),
  },
  /** Deletes what the setting `keep_versions` does not keep, of everybody or of those that are named. */
  'models.prune': {
    input: z.object({ user_id: userIdSchema.optional(), modality: modalitySchema.optional() }),
    output: z.object({ deleted: z.array(z.object({ ...datasetKey, version: z.number().int() })) }),
  },
};
