import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import { modalitySchema } from '../../schema.ts';
import { listRecordings, type RecordingRow } from './list.ts';

const placeSchema = z.object({
  user_id: z.string(),
  modality: modalitySchema,
  source_file: z.string(),
  source_line: z.number().nullable(),
  encoding: z.string(),
});
export type RecordingPlace = z.output<typeof placeSchema>;

/** One recording, whose it is and where it came from; null where there is none of that number. */
export function getRecording(
  store: ReadonlyStore,
  sample_id: number,
): { row: RecordingRow; place: RecordingPlace } | null {
  const sql = 'SELECT user_id, modality, source_file, source_line, encoding FROM samples WHERE sample_id = ?';
  const place = store.get(placeSchema, sql, [sample_id]);
  const [row] = listRecordings(store, [sample_id]);
  return place && row ? { row, place } : null;
}
