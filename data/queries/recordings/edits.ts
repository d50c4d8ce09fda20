import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import { type Modality, modalitySchema } from '../../schema.ts';
import type { DatasetKey } from '../datasets.ts';

const editSchema = z.object({
  edit_id: z.number(),
  at: z.number(),
  /** The operator's name. */
  operator: z.string(),
  kind: z.enum(['label', 'exclude', 'include', 'undo']),
  samples: z.number(),
  label: z.string().nullable(),
  reason: z.string().nullable(),
});
export type RecordingEditRow = z.output<typeof editSchema>;

const EDITS = `
  SELECT e.edit_id, e.at, o.name AS operator, e.kind, e.samples, e.label, e.reason
  FROM recording_edits e JOIN operators o USING (operator_id)`;

/** One change; null where there is none of that number. */
export function getEdit(store: ReadonlyStore, edit_id: number): RecordingEditRow | null {
  return store.get(editSchema, `${EDITS} WHERE e.edit_id = ?`, [edit_id]) ?? null;
}

const wholeEditSchema = z.object({
  user_id: z.string(),
  modality: modalitySchema,
  /** The change that took this one back; null: nobody did. */
  undone_by: z.number().nullable(),
});

/** Whose recordings a change was about, and whether it was taken back. */
export function getEditState(
  store: ReadonlyStore,
  edit_id: number,
): { user_id: string; modality: Modality; undone_by: number | null } | null {
  const sql = `SELECT e.user_id, e.modality, u.edit_id AS undone_by
    FROM recording_edits e LEFT JOIN recording_edits u ON u.undoes = e.edit_id WHERE e.edit_id = ?`;
  return store.get(wholeEditSchema, sql, [edit_id]) ?? null;
}

/** The changes of a dataset that nobody has taken back, the newest first. */
export function listEdits(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  limit: number,
): RecordingEditRow[] {
  return store.all(
    editSchema,
    `${EDITS} WHERE e.user_id = ? AND e.modality = ?
       AND NOT EXISTS (SELECT 1 FROM recording_edits u WHERE u.undoes = e.edit_id)
     ORDER BY e.edit_id DESC LIMIT ?`,
    [user_id, modality, limit],
  );
}

/** Every change of one recording, those taken back too, the newest first. */
export function listEditsOfSample(store: ReadonlyStore, sample_id: number): RecordingEditRow[] {
  return store.all(
    editSchema,
    `${EDITS} JOIN recording_edit_samples USING (edit_id) WHERE sample_id = ? ORDER BY e.edit_id DESC`,
    [sample_id],
  );
}

const newestSchema = editSchema.pick({ edit_id: true });

/** The number of the newest change of a dataset; 0: there is none. */
export function newestEdit(store: ReadonlyStore, { user_id, modality }: DatasetKey): number {
  const sql = `SELECT COALESCE(MAX(edit_id), 0) AS edit_id FROM recording_edits
    WHERE user_id = ? AND modality = ?`;
  return store.get(newestSchema, sql, [user_id, modality])?.edit_id ?? 0;
}
