import { operatorsUsersJobs } from './001-operators-users-jobs.ts';
import { samples } from './002-samples.ts';
import { counts } from './003-counts.ts';
import { interactions } from './004-interactions.ts';
import { models } from './005-models.ts';
import { audit } from './006-audit.ts';
import { trials } from './007-trials.ts';
import { holdoutOpenings } from './008-holdout-openings.ts';
import { settings } from './009-settings.ts';
import { queue } from './010-queue.ts';
import { registry } from './011-registry.ts';
import { tracking } from './012-tracking.ts';
import { retraining } from './013-retraining.ts';
import { lighterJournal } from './014-lighter-journal.ts';
import { recordingEdits } from './015-recording-edits.ts';
import { operators } from './016-operators.ts';
import type { Migration } from './migration.ts';

/** Every step from an empty file to today's schema, in order. */
export const migrations: readonly Migration[] = [
  operatorsUsersJobs,
  samples,
  counts,
  interactions,
  models,
  audit,
  trials,
  holdoutOpenings,
  settings,
  queue,
  registry,
  tracking,
  retraining,
  lighterJournal,
  recordingEdits,
  operators,
];

/** The version of the schema that this app reads and writes. */
export const SCHEMA_VERSION = migrations.length;
