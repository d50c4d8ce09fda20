import { z } from 'zod';

export const folderCalls = {
  /** What the window's own folder picker shows; `path` omitted: the person's home folder. */
  'folders.list': {
    input: z.object({ path: z.string().optional() }),
    output: z.object({
      path: z.string(),
      parent: z.string().nullable(),
      /** Shortcuts: home, desktop, documents, mounted drives, those that exist. */
      places: z.array(
        z.object({
          name: z.string(),
          path: z.string(),
          /** A stick or another drive, and no folder of the person's own. */
          drive: z.boolean(),
          /** null: the system does not say. */
          free_bytes: z.number().nullable(),
        }),
      ),
      entries: z.array(z.object({ name: z.string(), path: z.string(), kind: z.enum(['folder', 'file']) })),
    }),
  },
  /** The system's own dialog; refused where there is none. null: the person closed it. */
  'folders.choose': {
    input: z.object({ purpose: z.enum(['import', 'export']) }),
    output: z.object({ path: z.string().nullable() }),
  },
};
