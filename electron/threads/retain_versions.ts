import { removeVersionDirectory } from '../../data/version_removal.ts';
import type { JobTask } from './job_task.ts';

/**
 * After a training: deletes what the setting `keep_versions` does not keep any more. Whatever goes wrong here
 * must not touch the training, whose outcome is on record by now; the next one, or `a3cp prune`, does it again.
 */
export async function retainVersions({
  params,
  workspace,
  write,
}: Pick<JobTask<'train'>, 'params' | 'workspace' | 'write'>): Promise<void> {
  const { user_id, modality } = params;
  try {
    const { deleted } = write('models.prune', { user_id, modality });
    for (const key of deleted) await removeVersionDirectory(workspace, key);
  } catch {
    // A busy store or a full disk: nothing was deleted, and nothing is lost by that.
  }
}
