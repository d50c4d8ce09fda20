import { z } from 'zod';
import type { Change } from '../audit.ts';
import { exportResultSchema } from '../schema.ts';
import { endJob } from './jobs.ts';
import { datasetKey, runSubject } from './training_run.ts';
import { defineWrite } from './write.ts';

/** A version left the app: where it went and what was checked, and its job is completed. */
export const recordExport = defineWrite(
  z.object({
    job_id: z.number().int().positive(),
    ...datasetKey,
    result: exportResultSchema,
  }),
  (store, stamp, { job_id, user_id, modality, result }) => {
    const { version, folder, files, bytes } = result;
    const change: Change = {
      action: 'models.export',
      subject: runSubject({ user_id, modality, version }),
      old_value: null,
      new_value: { folder, files, bytes },
    };
    const changes = [change, ...endJob(store, stamp, { job_id, status: 'completed', result })];
    return { output: result, changes };
  },
);
