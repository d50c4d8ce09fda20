import { z } from 'zod';
import { jobStarted } from './keys.ts';

export const appCalls = {
  'app.info': {
    input: z.object({}),
    output: z.object({
      version: z.string(),
      workspace: z.string(),
      /** Empty workspace: the window offers "Import recordings" and "Explore the demo". */
      empty: z.boolean(),
      /** Whether `folders.choose` can open the system's own dialog (Electron only). */
      native_dialogs: z.boolean(),
      /** Who works here; everything from now on is recorded under this name. */
      operator: z.string(),
      operator_id: z.string(),
    }),
  },
  'demo.create': { input: z.object({}), output: jobStarted },
};
