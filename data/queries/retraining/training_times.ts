import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';

const secondsSchema = z.object({ seconds: z.number() });

const TRAININGS = 'training_runs JOIN models USING (run_id) WHERE benchmark = 0 AND seconds IS NOT NULL';

/** The upper one where their number is even. */
const MEDIAN = `
  SELECT seconds FROM ${TRAININGS} ORDER BY seconds
  LIMIT 1 OFFSET (SELECT COUNT(*) / 2 FROM ${TRAININGS})`;

/** How many seconds a training usually took here; null: none has ended yet. */
export function usualTrainingSeconds(store: ReadonlyStore): number | null {
  return store.get(secondsSchema, MEDIAN)?.seconds ?? null;
}
