import { z } from 'zod';
import { jobSchema } from './calls/jobs.ts';

export const events = {
  /** A job moved: every change of state, and its progress at most about ten times a second. */
  'job.changed': jobSchema,
  /** Something in the store changed that a screen may show. */
  'store.changed': z.object({
    topics: z.array(z.enum(['users', 'datasets', 'models', 'audit', 'retraining', 'operators', 'settings'])),
  }),
  /** The menu of the system sends the page somewhere; only Electron has one. */
  'window.go': z.object({ to: z.enum(['people', 'import', 'settings', 'back']) }),
} satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<K extends EventName> = z.output<(typeof events)[K]>;
