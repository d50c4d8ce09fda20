import { z } from 'zod';
import { STANDS } from '../../queries/recordings/standing.ts';
import { defineWrite } from '../write.ts';
import { CHOSEN, ownerOf } from './chosen.ts';
import { makeEdit, sampleIdsSchema } from './edit.ts';

/** The status that the exclusion in which a recording stands took from it. */
const BEFORE = `(SELECT x.old_label_status FROM recording_edit_samples x
  WHERE x.edit_id = ${STANDS} AND x.sample_id = s.sample_id)`;

/** What came in as rejected has none: that a person now says it counts confirms its label. */
const AT_IMPORT = "CASE WHEN s.label IS NULL THEN 'unconfirmed' ELSE 'confirmed' END";

/**
 * Lets recordings that were taken out count again, as they did before.
 * @throws RefusedError RECORDING_UNKNOWN, RECORDINGS_OF_SEVERAL, RECORDINGS_UNCHANGED
 */
export const includeRecordings = defineWrite(
  z.object({ sample_ids: sampleIdsSchema }),
  (store, stamp, { sample_ids }) => {
    const key = ownerOf(store, sample_ids);
    const sql = `SELECT s.sample_id, s.label AS new_label, COALESCE(${BEFORE}, ${AT_IMPORT}) AS new_label_status,
        @edit_id AS stands
      FROM samples s WHERE s.${CHOSEN} AND s.label_status = 'rejected'`;
    const parameters = { chosen: JSON.stringify(sample_ids) };
    return makeEdit(store, stamp, { key, kind: 'include' }, { sql, parameters });
  },
);
