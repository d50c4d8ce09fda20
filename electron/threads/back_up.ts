import { type BackupStage, makeBackup } from '../../data/backup/make_backup.ts';
import { getJob } from '../../data/queries/jobs.ts';
import type { JobTask } from './job_task.ts';

const STAGES: readonly BackupStage[] = ['store', 'models', 'verify'];

/**
 * Copies the whole workspace to a folder or stick; it stays there only if every file reads back as it was written.
 * @throws what `makeBackup` throws
 */
export async function backUp(task: JobTask<'backup'>): Promise<void> {
  const { job_id, attempt, params, workspace } = task;
  const made_at = Date.now();
  const report = (stage: BackupStage, fraction: number) => {
    const whole = (STAGES.indexOf(stage) + fraction) / STAGES.length;
    task.report({ stage: `backup_${stage}`, fraction: Math.min(1, whole), done: null, total: null });
  };
  const made = await makeBackup({
    ...{ workspace, made_at, to: params.to, app_version: params.app_version },
    isCancelled: () => task.isCancelled() || isReplaced(task),
    onProgress: throttled(report),
  });
  task.write('backups.record', { job_id, attempt, result: { ...made, made_at } });
}

/** A process that stood still must not put a backup in its place that somebody has begun again. */
function isReplaced({ store, job_id, attempt }: JobTask<'backup'>): boolean {
  const job = getJob(store, job_id);
  return job?.status !== 'in_progress' || job.attempts !== attempt;
}

const REPORT_MS = 100;

/** Each stage at once, and within it about ten times a second. */
function throttled(report: (stage: BackupStage, fraction: number) => void): typeof report {
  let last: { stage: BackupStage; at: number } | null = null;
  return (stage, fraction) => {
    const at = performance.now();
    if (last?.stage === stage && at - last.at < REPORT_MS) return;
    last = { stage, at };
    report(stage, fraction);
  };
}
