import type { z } from 'zod';
import type { Stamp } from '../audit.ts';
import type { Store } from '../connection.ts';
import { RefusedError } from '../errors.ts';
import { assignParts } from './assign_parts.ts';
import { recordBackup, recordRestore } from './backups.ts';
import { beginTraining } from './begin_training.ts';
import { completeTraining } from './complete_training.ts';
import { deleteVersion, pruneVersions } from './delete_versions.ts';
import { recordExport } from './exports.ts';
import { failTraining } from './fail_training.ts';
import { keepHoldoutFigures, openHoldout } from './holdout.ts';
import { keepModel } from './keep_model.ts';
import { addOperator, chooseOperator, ensureOperator, renameOperator } from './operators.ts';
import { promoteModel } from './promote_model.ts';
import { publishImport } from './publish_import.ts';
import { beatJobs } from './queue/beat.ts';
import { cancelJob } from './queue/cancel.ts';
import { claimJob } from './queue/claim.ts';
import { finishJob } from './queue/end_job.ts';
import { enqueueJob, retryJob } from './queue/enqueue.ts';
import { enqueueUnlessPending } from './queue/enqueue_unless_pending.ts';
import { keepLog } from './queue/keep_log.ts';
import { recoverJobs } from './queue/recover.ts';
import { releaseJob } from './queue/requeue.ts';
import { excludeRecordings } from './recordings/exclude.ts';
import { includeRecordings } from './recordings/include.ts';
import { labelRecordings } from './recordings/label.ts';
import { undoEdit } from './recordings/undo.ts';
import { followAdvice } from './retraining/follow.ts';
import { recordPass } from './retraining/record_pass.ts';
import { savePolicy } from './retraining/save_policy.ts';
import { snoozePair, wakePair } from './retraining/snooze.ts';
import { recordDrift, weighVersion } from './retraining/weigh.ts';
import { rollbackModel } from './rollback_model.ts';
import { changeSettings } from './settings.ts';
import { giveUpTrackingTurn, recordDeliveries, takeTrackingTurn } from './tracking.ts';

/** Every change of state, by name. Nothing else writes to the store. */
export const writes = {
  'operators.ensure': ensureOperator,
  'operators.add': addOperator,
  'operators.rename': renameOperator,
  'operators.choose': chooseOperator,
  'jobs.enqueue': enqueueJob,
  'jobs.enqueue_unless_pending': enqueueUnlessPending,
  'jobs.retry': retryJob,
  'jobs.claim': claimJob,
  'jobs.beat': beatJobs,
  'jobs.log': keepLog,
  'jobs.finish': finishJob,
  'jobs.release': releaseJob,
  'jobs.cancel': cancelJob,
  'jobs.recover': recoverJobs,
  'imports.publish': publishImport,
  'training.begin': beginTraining,
  'training.assign_parts': assignParts,
  'training.complete': completeTraining,
  'training.fail': failTraining,
  'exports.record': recordExport,
  'backups.record': recordBackup,
  'backups.record_restore': recordRestore,
  'models.promote': promoteModel,
  'models.rollback': rollbackModel,
  'models.keep': keepModel,
  'models.delete': deleteVersion,
  'models.prune': pruneVersions,
  'holdout.open': openHoldout,
  'holdout.keep_figures': keepHoldoutFigures,
  'recordings.label': labelRecordings,
  'recordings.exclude': excludeRecordings,
  'recordings.include': includeRecordings,
  'recordings.undo': undoEdit,
  'settings.change': changeSettings,
  'policy.save': savePolicy,
  'retraining.record_pass': recordPass,
  'retraining.snooze': snoozePair,
  'retraining.wake': wakePair,
  'retraining.follow': followAdvice,
  'retraining.weigh': weighVersion,
  'retraining.record_drift': recordDrift,
  'tracking.record': recordDeliveries,
  'tracking.take_turn': takeTrackingTurn,
  'tracking.give_up_turn': giveUpTrackingTurn,
};

export type WriteName = keyof typeof writes;
/** What a caller writes (defaults may be left out). */
export type WriteInput<K extends WriteName> = z.input<(typeof writes)[K]['input']>;
export type WriteOutput<K extends WriteName> = ReturnType<(typeof writes)[K]>;

const byName: { [K in WriteName]: (store: Store, stamp: Stamp, input: WriteInput<K>) => WriteOutput<K> } =
  writes;

/**
 * Carries out a write by its name, in one transaction with its audit entries.
 * @throws RefusedError WRITE_UNKNOWN, ZodError for input that does not fit, and what the write itself throws.
 */
export function runWrite<K extends WriteName>(
  store: Store,
  name: K,
  stamp: Stamp,
  input: WriteInput<K>,
): WriteOutput<K> {
  if (!Object.hasOwn(writes, name)) {
    throw new RefusedError('WRITE_UNKNOWN', `There is no write named ${name}.`);
  }
  return byName[name](store, stamp, input);
}
