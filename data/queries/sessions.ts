import { z } from 'zod';
import type { ReadonlyStore } from '../connection.ts';
import { type Modality, modalitySchema } from '../schema.ts';

/** The modalities of the recordings and recognitions of one session. */
export function modalitiesOfSession(store: ReadonlyStore, user_id: string, session_id: string): Modality[] {
  return store
    .all(
      z.object({ modality: modalitySchema }),
      'SELECT modality FROM session_counts WHERE user_id = ? AND session_id = ? ORDER BY modality',
      [user_id, session_id],
    )
    .map((row) => row.modality);
}
