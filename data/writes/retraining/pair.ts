import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import { RefusedError } from '../../errors.ts';
import type { DatasetKey } from '../../queries/datasets.ts';

export function pairSubject({ user_id, modality }: DatasetKey): string {
  return `retraining/${user_id}/${modality}`;
}

/** @throws RefusedError DATASET_UNKNOWN */
export function requirePair(store: ReadonlyStore, { user_id, modality }: DatasetKey): void {
  const sql = 'SELECT 1 FROM datasets WHERE user_id = ? AND modality = ?';
  if (store.get(z.unknown(), sql, [user_id, modality]) !== undefined) return;
  const message = `There are no ${modality} recordings of "${user_id}". Import some.`;
  throw new RefusedError('DATASET_UNKNOWN', message, { details: { user_id, modality } });
}
