import { z } from 'zod';

/** What trackers know after an attempt to tell them. */
export const trackingResultSchema = z.object({
  files: z.object({
    /** How many runs were written, anew or again. */
    written: z.number().int(),
    /** How many lie there. */
    runs: z.number().int(),
  }),
  /** null: no address is set. */
  server: z
    .object({
      /** Without credentials. */
      address: z.string(),
      sent: z.number().int(),
      waiting: z.number().int(),
      /** Why some wait; null where none does. */
      error: z.string().nullable(),
    })
    .nullable(),
});
export type TrackingResult = z.infer<typeof trackingResultSchema>;

export const trackingCalls = {
  /** Makes the folder mlruns anew where something of it is missing, and sends a server what it was not told. */
  'tracking.sync': { input: z.object({}), output: trackingResultSchema },
};
