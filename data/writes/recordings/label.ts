import { z } from 'zod';
import { labelSchema } from '../../schema.ts';
import { defineWrite } from '../write.ts';
import { CHOSEN, ownerOf } from './chosen.ts';
import { makeEdit, sampleIdsSchema } from './edit.ts';

/**
 * Gives recordings a label, which a person has thereby confirmed. Those that were taken out count again. That a
 * label which stands already is given once more is on record too: somebody looked, and it is right.
 * @throws RefusedError RECORDING_UNKNOWN, RECORDINGS_OF_SEVERAL
 */
export const labelRecordings = defineWrite(
  z.object({
    sample_ids: sampleIdsSchema,
    label: z
      .string()
      .transform((text) => text.normalize('NFC'))
      .pipe(labelSchema),
  }),
  (store, stamp, { sample_ids, label }) => {
    const key = ownerOf(store, sample_ids);
    const sql = `SELECT sample_id, @label AS new_label,
        CASE WHEN imported_label = @label THEN 'confirmed' ELSE 'corrected' END AS new_label_status, @edit_id AS stands
      FROM samples WHERE ${CHOSEN}`;
    const parameters = { chosen: JSON.stringify(sample_ids), label };
    return makeEdit(store, stamp, { key, kind: 'label', label }, { sql, parameters });
  },
);
