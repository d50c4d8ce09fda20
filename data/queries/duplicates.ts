import { z } from 'zod';
import type { ReadonlyStore } from '../connection.ts';

/** Whether the store has an item already; asked once for each item of an import. */

interface SampleIdentity {
  user_id: string;
  modality: string;
  content_hash: string;
  label: string | null;
}

/** The same content under the label that it came with before. */
export function hasSample(store: ReadonlyStore, sample: SampleIdentity): boolean {
  return exists(
    store,
    `SELECT 1 FROM samples
     WHERE user_id = ? AND modality = ? AND content_hash = ? AND COALESCE(imported_label, '') = ?`,
    [sample.user_id, sample.modality, sample.content_hash, sample.label ?? ''],
  );
}

export function hasRecognition(
  store: ReadonlyStore,
  { user_id, form, record_id }: { user_id: string; form: string; record_id: string },
): boolean {
  return exists(store, 'SELECT 1 FROM recognitions WHERE user_id = ? AND form = ? AND record_id = ?', [
    user_id,
    form,
    record_id,
  ]);
}

export function hasFeedback(
  store: ReadonlyStore,
  { user_id, entry_id }: { user_id: string; entry_id: string },
): boolean {
  return exists(store, 'SELECT 1 FROM feedback_events WHERE user_id = ? AND entry_id = ?', [
    user_id,
    entry_id,
  ]);
}

function exists(store: ReadonlyStore, sql: string, parameters: readonly unknown[]): boolean {
  return store.get(z.unknown(), sql, parameters) !== undefined;
}
