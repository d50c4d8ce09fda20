import { createDemo } from '../../data/demo/index.ts';
import { StagingFile } from '../../data/staging.ts';
import type { JobTask } from './job_task.ts';

/** The seed of the demo: everyone who explores it meets the same synthetic people. */
const DEMO_SEED = 1;

type DemoTask = Pick<
  JobTask<'demo'>,
  'workspace' | 'store' | 'job_id' | 'attempt' | 'isCancelled' | 'report' | 'write'
>;

/** Fills the workspace with synthetic people, all at once or not at all. */
export async function makeDemo(task: DemoTask): Promise<void> {
  const { workspace, store, job_id, attempt } = task;
  const staging = new StagingFile(workspace, job_id, store);
  try {
    const made = await createDemo(
      staging,
      { now: Date.now(), seed: DEMO_SEED },
      {
        isCancelled: task.isCancelled,
        onProgress: ({ done, total }) =>
          task.report({ stage: 'generate', fraction: total ? done / total : null, done, total }),
      },
    );
    staging.finish();
    task.write('imports.publish', {
      ...{ job_id, attempt, staging_file: staging.file, path: 'demo', format: 'a3cp', consent: 'given' },
      ...{ rejected: [], skipped: 0, duplicates: 0, made_up: made.users },
    });
  } finally {
    staging.discard();
  }
}
