import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import type { VersionKey } from '../../versions.ts';

const reachSchema = z.object({ last_sample_id: z.number() });

/** The newest recording that the last drift figure of a version knew; 0: there is none. */
export function driftKnownUntil(store: ReadonlyStore, { user_id, modality, version }: VersionKey): number {
  const sql = `SELECT last_sample_id FROM drift_figures WHERE user_id = ? AND modality = ? AND version = ?
    ORDER BY drift_id DESC LIMIT 1`;
  return store.get(reachSchema, sql, [user_id, modality, version])?.last_sample_id ?? 0;
}
