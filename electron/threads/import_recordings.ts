import { importRecordings } from '../../data/importers/index.ts';
import { StagingFile } from '../../data/staging.ts';
import type { JobTask } from './job_task.ts';

/** Reads recordings into a staging file, then takes them into the store all at once or not at all. */
export async function importInto(task: JobTask<'import'>): Promise<void> {
  const { params, workspace, store, job_id, attempt } = task;
  const staging = new StagingFile(workspace, job_id, store);
  try {
    const read = await importRecordings(params, staging, {
      isCancelled: task.isCancelled,
      onProgress: ({ done, total }) => {
        const fraction = total === null || total === 0 ? null : Math.min(1, done / total);
        task.report({ stage: 'read', fraction, done, total });
      },
    });
    staging.finish();
    task.report({ stage: 'publish', fraction: 1, done: null, total: null });
    task.write('imports.publish', {
      ...{ job_id, attempt },
      staging_file: staging.file,
      path: params.path,
      format: read.format,
      consent: params.consent,
      rejected: read.rejected,
      skipped: read.skipped,
      duplicates: read.duplicates,
    });
  } finally {
    staging.discard();
  }
}
