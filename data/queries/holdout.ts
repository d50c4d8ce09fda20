import { z } from 'zod';
import { jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import { type HoldoutOpening, holdoutOpeningSchema } from '../schema.ts';
import type { VersionKey } from '../versions.ts';

const openingSchema = holdoutOpeningSchema.extend({
  sample_ids: jsonColumn(holdoutOpeningSchema.shape.sample_ids),
  metrics: z
    .string()
    .nullable()
    .transform((text): unknown => (text === null ? null : JSON.parse(text)))
    .pipe(holdoutOpeningSchema.shape.metrics),
});

/** When, by whom and why the holdout was opened for a version; null where it is still locked. */
export function getHoldoutOpening(
  store: ReadonlyStore,
  { user_id, modality, version }: VersionKey,
): HoldoutOpening | null {
  const opening = store.get(
    openingSchema,
    `SELECT opened_at, operator_id, name AS operator, reason, sample_ids, metrics
     FROM holdout_openings JOIN operators USING (operator_id)
     WHERE user_id = ? AND modality = ? AND version = ?`,
    [user_id, modality, version],
  );
  return opening ?? null;
}
