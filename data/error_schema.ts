import { z } from 'zod';

/** An error as it crosses a boundary: IPC, HTTP, the command line, a thread, a job's row in the store. */
export const errorJsonSchema = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
  stack: z.string().optional(),
  get cause() {
    return errorJsonSchema.optional();
  },
});
export type ErrorJson = z.infer<typeof errorJsonSchema>;
