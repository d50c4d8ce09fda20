import { z } from 'zod';
import type { Change } from '../audit.ts';
import { exportResultSchema } from '../schema.ts';
import { endJob } from './queue/end_job.ts';
import { attemptKey } from './queue/job_row.ts';
import { datasetKey, runSubject } from './training_run.ts';
import { defineWrite } from './write.ts';

/** A version left the app: where it went and what was checked, and its job is completed. */
export const recordExport = defineWrite(
  z.object({
    ...attemptKey,
    ...datasetKey,
    result: exportResultSchema,
  }),
  (store, stamp, { job_id, attempt, user_id, modality, result }) => {
    const { version, folder, files, bytes, formats, bundle } = result;
    store.run(
      'INSERT INTO exports (user_id, modality, version, job_id, at, result) VALUES (?, ?, ?, ?, ?, ?)',
      [user_id, modality, version, job_id, stamp.at, JSON.stringify(result)],
    );
    const change: Change = {
      action: 'models.export',
      subject: runSubject({ user_id, modality, version }),
      old_value: null,
      new_value: { folder, files, bytes, formats, bundle },
    };
    const changes = [change, ...endJob(store, stamp, { job_id, attempt, status: 'completed', result })];
    return { output: result, changes };
  },
);
