import type { Migration } from './migration.ts';

/**
 * Every index is one more page to write whenever somebody asks for a training. All that this one answered, the
 * indexes by (user, modality) and of imports answer as well.
 */
export const lighterJournal: Migration = {
  version: 14,
  sql: 'DROP INDEX retraining_journal_by_user;',
};
