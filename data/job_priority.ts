import { z } from 'zod';
import { type JobPriority, jobPrioritySchema } from './schema.ts';

/** In the store a priority is a number, so that SQLite can order by it. */
const ranks = { low: 0, normal: 1, high: 2 } satisfies Record<JobPriority, number>;

export const rankOf = (priority: JobPriority): number => ranks[priority];

export const priorityColumn = z
  .number()
  .transform((rank) => jobPrioritySchema.options.find((name) => ranks[name] === rank))
  .pipe(jobPrioritySchema);
