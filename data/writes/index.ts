import type { z } from 'zod';
import type { Stamp } from '../audit.ts';
import type { Store } from '../connection.ts';
import { RefusedError } from '../errors.ts';
import { assignParts } from './assign_parts.ts';
import { beginTraining } from './begin_training.ts';
import { completeTraining } from './complete_training.ts';
import { recordExport } from './exports.ts';
import { failTraining } from './fail_training.ts';
import { keepHoldoutFigures, openHoldout } from './holdout.ts';
import { interruptJobs } from './interrupt_jobs.ts';
import { cancelQueuedJob, enqueueJob, finishJob, startJob } from './jobs.ts';
import { ensureOperator } from './operators.ts';
import { publishImport } from './publish_import.ts';
import { changeSettings } from './settings.ts';

/** Every change of state, by name. Nothing else writes to the store. */
export const writes = {
  'operators.ensure': ensureOperator,
  'jobs.enqueue': enqueueJob,
  'jobs.start': startJob,
  'jobs.finish': finishJob,
  'jobs.cancel': cancelQueuedJob,
  'jobs.interrupt': interruptJobs,
  'imports.publish': publishImport,
  'training.begin': beginTraining,
  'training.assign_parts': assignParts,
  'training.complete': completeTraining,
  'training.fail': failTraining,
  'exports.record': recordExport,
  'holdout.open': openHoldout,
  'holdout.keep_figures': keepHoldoutFigures,
  'settings.change': changeSettings,
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
