import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import { RefusedError } from '../../errors.ts';
import type { DatasetKey } from '../../queries/datasets.ts';
import { getEditState } from '../../queries/recordings/edits.ts';
import { STANDS } from '../../queries/recordings/standing.ts';
import { defineWrite } from '../write.ts';
import { makeEdit } from './edit.ts';

/**
 * Takes back one change: its recordings are as they were before it. Taking back what took back brings the
 * change into force again.
 * @throws RefusedError EDIT_UNKNOWN, EDIT_UNDONE, EDIT_OVERTAKEN
 */
export const undoEdit = defineWrite(
  z.object({ edit_id: z.number().int().positive() }),
  (store, stamp, { edit_id: undoes }) => {
    const key = undoable(store, undoes);
    refuseOvertaken(store, undoes);
    const sql = `SELECT sample_id, old_label AS new_label, old_label_status AS new_label_status, stood AS stands
      FROM recording_edit_samples WHERE edit_id = @undoes`;
    return makeEdit(store, stamp, { key, kind: 'undo', undoes }, { sql, parameters: { undoes } });
  },
);

function undoable(store: ReadonlyStore, edit_id: number): DatasetKey {
  const edit = getEditState(store, edit_id);
  if (!edit) throw new RefusedError('EDIT_UNKNOWN', `There is no change ${edit_id} of recordings.`);
  if (edit.undone_by === null) return { user_id: edit.user_id, modality: edit.modality };
  const message = 'This change was taken back already. Nothing was changed.';
  throw new RefusedError('EDIT_UNDONE', message, { details: { undone_by: edit.undone_by } });
}

function refuseOvertaken(store: ReadonlyStore, edit_id: number): void {
  const sql = `SELECT COUNT(*) AS samples FROM recording_edit_samples s
    WHERE s.edit_id = ? AND s.stands IS NOT ${STANDS}`;
  const overtaken = store.get(z.object({ samples: z.number() }), sql, [edit_id])?.samples ?? 0;
  if (overtaken === 0) return;
  const which = overtaken === 1 ? 'One of its recordings was' : `${overtaken} of its recordings were`;
  throw new RefusedError(
    'EDIT_OVERTAKEN',
    `${which} changed again since. Take back the later change first. Nothing was changed.`,
    { details: { overtaken } },
  );
}
