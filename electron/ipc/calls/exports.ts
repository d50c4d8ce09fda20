import { z } from 'zod';
import { exportFormatSchema, exportResultSchema, timestampSchema } from '../../../data/schema.ts';
import { datasetKey } from './keys.ts';

export const exportedSchema = z.object({
  export_id: z.number().int(),
  ...datasetKey,
  synthetic: z.boolean(),
  model_version: z.string(),
  at: timestampSchema,
  /** The name of who asked for it. */
  operator: z.string(),
  result: exportResultSchema,
  /** What was asked for: the folder or stick, and the formats; without those all that the model can take. */
  asked: z.object({ to: z.string(), formats: z.array(exportFormatSchema).optional() }),
  /** The version in use now; null: none is. */
  active_version: z.number().int().nullable(),
});
/** A version that left the app: where it went, in which formats, and what was checked. */
export type Exported = z.infer<typeof exportedSchema>;

export const exportCalls = {
  /** The newest first. `next` is the `before` of the page that follows; null: there is none. */
  'exports.list': {
    input: z.object({
      limit: z.number().int().min(1).max(200).default(50),
      before: z.number().int().optional(),
      /** A part of the person's name, in whatever case. */
      person: z.string().max(128).optional(),
    }),
    output: z.object({ exports: z.array(exportedSchema), next: z.number().int().nullable() }),
  },
  /** What is told of the versions of a model beside themselves: which left the app, and which are deleted. */
  'models.past': {
    input: z.object(datasetKey),
    output: z.object({
      exported: z.array(
        z.object({ version: z.number().int(), exports: z.number().int(), last_at: timestampSchema }),
      ),
      deleted: z.array(
        z.object({
          version: z.number().int(),
          created_at: timestampSchema,
          deleted_at: timestampSchema,
          operator: z.string().nullable(),
          /** `retention`: nobody but the setting `keep_versions` decided it. */
          reason: z.string().nullable(),
        }),
      ),
    }),
  },
};
