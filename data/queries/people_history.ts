import { z } from 'zod';
import { jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import { type HistoryEntry, historyEntrySchema } from '../history_schema.ts';
import type { DatasetKey } from './datasets.ts';

/**
 * What happened to one person's recordings and models, from the tables that hold the facts themselves, each
 * through its index by person. The record of changes would have to be gone through from end to end.
 */

/** Each gives `key`, `at`, `operator_id` and `facts`. */
const SOURCES = [
  // Of a demo, the job's result does not count each person's recordings.
  `SELECT 'import-' || j.seq, j.at, operator_id, json_object('kind', 'import', 'job_id', job_id, 'samples', (
       SELECT u.value ->> '$.samples' FROM json_each(result, '$.users') u
       WHERE u.type = 'object' AND u.value ->> '$.user_id' = @user_id AND u.value ->> '$.modality' = @modality))
   FROM retraining_journal j INDEXED BY retraining_imports_by_user JOIN jobs ON job_id = subject_id
   WHERE j.user_id = @user_id AND j.kind = 'import' AND (
     EXISTS (SELECT 1 FROM json_each(result, '$.users') u
       WHERE u.type = 'object' AND u.value ->> '$.user_id' = @user_id AND u.value ->> '$.modality' = @modality)
     OR jobs.kind = 'demo' AND EXISTS (SELECT 1 FROM datasets d
       WHERE d.user_id = @user_id AND d.modality = @modality AND d.created_at = j.at))`,
  `SELECT 'edit-' || edit_id, at, operator_id, json_object('kind', 'edit', 'edit', e.kind, 'label', label, 'reason', reason,
     'samples', (SELECT COUNT(*) FROM recording_edit_samples s WHERE s.edit_id = e.edit_id),
     'undone', json(iif(EXISTS (SELECT 1 FROM recording_edits u WHERE u.undoes = e.edit_id), 'true', 'false')))
   FROM recording_edits e WHERE user_id = @user_id AND modality = @modality`,
  `SELECT 'training-' || run_id, COALESCE(r.finished_at, r.started_at), operator_id, json_object('kind', 'training',
     'version', version, 'status', r.status, 'origin', origin, 'algorithm', algorithm,
     'benchmark', json(iif(split IS NULL, 'false', 'true')))
   FROM training_runs r JOIN jobs USING (job_id) WHERE r.user_id = @user_id AND r.modality = @modality`,
  `SELECT 'activation-' || activation_id, at, operator_id, json_object('kind', 'activation', 'version', version,
     'previous_version', previous_version, 'how', kind, 'reason', reason)
   FROM activations WHERE user_id = @user_id AND modality = @modality`,
  `SELECT 'export-' || export_id, at, operator_id, json_object('kind', 'export', 'version', version,
     'folder', e.result ->> '$.folder', 'formats', json(COALESCE(e.result -> '$.formats', '[]')))
   FROM exports e JOIN jobs USING (job_id) WHERE e.user_id = @user_id AND e.modality = @modality`,
  `SELECT 'snooze-' || snooze_id, at, operator_id,
     iif(until = at, '{"kind":"wake"}', json_object('kind', 'snooze', 'until', until, 'reason', reason))
   FROM snoozes WHERE user_id = @user_id AND modality = @modality`,
  `SELECT 'deletion-' || version, deleted_at, operator_id, json_object('kind', 'deletion', 'version', version,
     'reason', new_value ->> '$.reason')
   FROM models m JOIN audit_entries a ON a.action = 'models.delete'
     AND a.subject = 'model/' || m.user_id || '/' || m.modality || '/v' || m.version
   WHERE m.user_id = @user_id AND m.modality = @modality AND deleted_at IS NOT NULL`,
  `SELECT 'holdout-' || version, opened_at, operator_id, json_object('kind', 'holdout', 'version', version,
     'reason', reason)
   FROM holdout_openings WHERE user_id = @user_id AND modality = @modality`,
];

const HISTORY = `WITH history (key, at, operator_id, facts) AS (${SOURCES.join(' UNION ALL ')})`;

const rowSchema = historyEntrySchema.extend({ facts: jsonColumn(historyEntrySchema.shape.facts) });
const totalSchema = z.object({ total: z.number() });

export interface HistorySelection extends DatasetKey {
  /** Only what happened after that time. */
  after?: number | undefined;
  offset: number;
  limit: number;
}

/** The newest entries first; of two at the same time, the one that follows from the other. */
export function personHistory(
  store: ReadonlyStore,
  { user_id, modality, after = -1, offset, limit }: HistorySelection,
): { entries: HistoryEntry[]; total: number } {
  const of = { user_id, modality, after };
  return store.snapshot(() => ({
    entries: store.all(
      rowSchema,
      `${HISTORY} SELECT key, h.at, name AS operator, facts
       FROM history h JOIN operators USING (operator_id) WHERE h.at > @after
       ORDER BY h.at DESC, key GLOB 'activation-*' DESC, length(key) DESC, key DESC LIMIT @limit OFFSET @offset`,
      { ...of, limit, offset },
    ),
    total:
      store.get(totalSchema, `${HISTORY} SELECT COUNT(*) AS total FROM history WHERE at > @after`, of)
        ?.total ?? 0,
  }));
}
