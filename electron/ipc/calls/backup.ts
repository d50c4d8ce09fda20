import { z } from 'zod';
import { backupResultSchema } from '../../../data/schema.ts';
import { jobStarted } from './keys.ts';

export const backupCalls = {
  /** Copies the whole workspace into a folder of its own below `to`, as a job. */
  'backup.start': {
    input: z.object({ to: z.string().min(1) }),
    output: jobStarted,
  },
  /** `last`: the newest backup that was made; null: there is none. */
  'backup.status': {
    input: z.object({}),
    output: z.object({ last: backupResultSchema.nullable(), workspace_bytes: z.number().int() }),
  },
};
