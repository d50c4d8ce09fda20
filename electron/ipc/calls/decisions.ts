import { z } from 'zod';
import { timestampSchema } from '../../../data/schema.ts';
import { versionKey } from './keys.ts';

const in_use = z.number().int().positive().nullable();

export const decisionCalls = {
  /**
   * Records that a person saw a version and left it at the one in use (null: none). Refused (DECISION_OUTDATED)
   * where another came into use meanwhile.
   */
  'models.keep': {
    input: z.object({ ...versionKey, in_use }),
    output: z.object({ version: z.number().int(), in_use }),
  },
  /** The last time that somebody did so for this version; null: nobody did. */
  'models.kept': {
    input: z.object(versionKey),
    output: z.object({ at: timestampSchema, operator: z.string(), in_use }).nullable(),
  },
};
