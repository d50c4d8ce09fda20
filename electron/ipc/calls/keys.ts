import { z } from 'zod';
import { modalitySchema, userIdSchema } from '../../../data/schema.ts';

/** What several calls take or give, under the same names everywhere. */

/** One person's recordings and models of one modality. */
export const datasetKey = { user_id: userIdSchema, modality: modalitySchema };
/** One of its models. */
export const versionKey = { ...datasetKey, version: z.number().int().positive() };

/** The answer of a call that only queues its work. */
export const jobStarted = z.object({ job_id: z.number().int() });
