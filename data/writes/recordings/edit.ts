import { z } from 'zod';
import type { Change, Stamp } from '../../audit.ts';
import type { Store } from '../../connection.ts';
import { AppError, RefusedError } from '../../errors.ts';
import type { DatasetKey } from '../../queries/datasets.ts';
import { getEdit, type RecordingEditRow } from '../../queries/recordings/edits.ts';
import { labelStatusSchema } from '../../schema.ts';
import type { Outcome } from '../write.ts';

/** What every change of recordings has in common: one row for it, one for each recording that it moves. */

/** The recordings that a change is about; each counts once, however often it is named. */
export const sampleIdsSchema = z.array(z.number().int().positive()).min(1).max(10_000);

/** A change that is about to be made. */
export interface NewEdit {
  key: DatasetKey;
  kind: RecordingEditRow['kind'];
  label?: string;
  reason?: string;
  undoes?: number;
}

/**
 * Makes a change.
 * @param moves a SELECT of (sample_id, new_label, new_label_status, stands) of each recording that it moves
 * @throws RefusedError RECORDINGS_UNCHANGED where it moves none
 */
export function makeEdit(
  store: Store,
  stamp: Stamp,
  edit: NewEdit,
  moves: { sql: string; parameters: Readonly<Record<string, unknown>> },
): Outcome<{ edit: RecordingEditRow }> {
  const samples = store.get(countSchema, `SELECT COUNT(*) AS samples FROM (${moves.sql})`, {
    edit_id: 0,
    ...moves.parameters,
  })?.samples;
  if (!samples) throw unchanged(edit);
  const edit_id = insertEdit(store, stamp, edit, samples);
  store.run(
    `INSERT INTO recording_edit_samples
     SELECT @edit_id, m.sample_id, s.label, s.label_status, m.new_label, m.new_label_status,
       (SELECT r.stands FROM recording_edit_samples r WHERE r.sample_id = m.sample_id ORDER BY r.edit_id DESC LIMIT 1),
       m.stands
     FROM (${moves.sql}) m JOIN samples s USING (sample_id)`,
    { edit_id, ...moves.parameters },
  );
  store.run(
    `UPDATE samples SET label = r.new_label, label_status = r.new_label_status
     FROM recording_edit_samples r WHERE r.edit_id = ? AND r.sample_id = samples.sample_id
       AND (samples.label IS NOT r.new_label OR samples.label_status <> r.new_label_status)`,
    [edit_id],
  );
  const made = getEdit(store, edit_id);
  if (!made) throw new AppError('EDIT_UNKNOWN', 'A change that was just made can be read.');
  return { output: { edit: made }, changes: [auditOf(store, edit, made)] };
}

const countSchema = z.object({ samples: z.number() });

function insertEdit(store: Store, { at, operator_id }: Stamp, edit: NewEdit, samples: number): number {
  const { key, kind, label = null, reason = null, undoes = null } = edit;
  const { lastInsertRowid } = store.run(
    `INSERT INTO recording_edits (user_id, modality, at, operator_id, kind, samples, label, reason, undoes)
     VALUES (@user_id, @modality, @at, @operator_id, @kind, @samples, @label, @reason, @undoes)`,
    { user_id: key.user_id, modality: key.modality, at, operator_id, kind, samples, label, reason, undoes },
  );
  return lastInsertRowid;
}

const groupSchema = z.object({
  label: z.string().nullable(),
  label_status: labelStatusSchema,
  samples: z.number(),
});

/** The log says how many recordings went from what to what; which they are stands with the change itself. */
function auditOf(store: Store, { key, undoes }: NewEdit, made: RecordingEditRow): Change {
  const groups = (when: 'old' | 'new') =>
    store.all(
      groupSchema,
      `SELECT ${when}_label AS label, ${when}_label_status AS label_status, COUNT(*) AS samples
       FROM recording_edit_samples WHERE edit_id = ? GROUP BY 1, 2 ORDER BY 1, 2`,
      [made.edit_id],
    );
  const { edit_id, kind, samples, reason } = made;
  const facts = { ...(reason === null ? {} : { reason }), ...(undoes === undefined ? {} : { undoes }) };
  return {
    action: `recordings.${kind}`,
    subject: `recordings/${key.user_id}/${key.modality}`,
    old_value: { recordings: groups('old') },
    new_value: { edit_id, samples, ...facts, recordings: groups('new') },
  };
}

function unchanged({ kind }: NewEdit): RefusedError {
  const why =
    kind === 'exclude'
      ? 'All of these recordings are taken out of training already.'
      : 'None of these recordings is taken out of training.';
  return new RefusedError('RECORDINGS_UNCHANGED', `${why} Nothing was changed.`);
}
