import { z } from 'zod';
import { jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import { type AlgorithmChoice, type Modality, partCountsSchema } from '../schema.ts';

const timeSchema = z
  .object({
    samples: jsonColumn(partCountsSchema),
    stage_seconds: jsonColumn(z.record(z.string(), z.number())),
    seconds: z.number(),
    trials: z.number(),
  })
  .transform(({ samples, stage_seconds, seconds, trials }) => {
    const search = stage_seconds.search ?? 0;
    const recordings = samples.train + samples.validation + samples.test + samples.holdout;
    return { recordings, search, trials, rest: Math.max(0, seconds - search) };
  });

/** How long the latest trainings of one modality and way of learning took, of whomever; benchmarks are none. */
export function trainingTimes(
  store: ReadonlyStore,
  { modality, algorithm }: { modality: Modality; algorithm: AlgorithmChoice },
  limit: number,
): z.output<typeof timeSchema>[] {
  return store.all(
    timeSchema,
    `SELECT samples, stage_seconds, seconds,
       (SELECT COUNT(*) FROM training_trials t WHERE t.run_id = r.run_id) AS trials
     FROM training_runs r
     WHERE modality = @modality AND status = 'completed' AND split IS NULL
       AND EXISTS (SELECT 1 FROM training_trials t WHERE t.run_id = r.run_id)
       AND json_extract(config, '$.algorithm') = @algorithm
       AND samples IS NOT NULL AND stage_seconds IS NOT NULL AND seconds IS NOT NULL
     ORDER BY run_id DESC LIMIT @limit`,
    { modality, algorithm, limit },
  );
}
