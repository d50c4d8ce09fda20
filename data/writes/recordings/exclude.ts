import { z } from 'zod';
import { reasonSchema } from '../../schema.ts';
import { defineWrite } from '../write.ts';
import { CHOSEN, ownerOf } from './chosen.ts';
import { makeEdit, sampleIdsSchema } from './edit.ts';

/**
 * Takes recordings out of training, with the reason. They stay in the store, label and all.
 * @throws RefusedError RECORDING_UNKNOWN, RECORDINGS_OF_SEVERAL, RECORDINGS_UNCHANGED
 */
export const excludeRecordings = defineWrite(
  z.object({ sample_ids: sampleIdsSchema, reason: reasonSchema }),
  (store, stamp, { sample_ids, reason }) => {
    const key = ownerOf(store, sample_ids);
    const sql = `SELECT sample_id, label AS new_label, 'rejected' AS new_label_status, @edit_id AS stands
      FROM samples WHERE ${CHOSEN} AND label_status <> 'rejected'`;
    const parameters = { chosen: JSON.stringify(sample_ids) };
    return makeEdit(store, stamp, { key, kind: 'exclude', reason }, { sql, parameters });
  },
);
