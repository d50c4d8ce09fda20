import { z } from 'zod';
import { flagColumn, optionalKeyColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import {
  consentSchema,
  labelStatusSchema,
  type Modality,
  modalitySchema,
  partSchema,
  signalKindSchema,
  userIdSchema,
} from '../schema.ts';

/** One person's recordings of one modality: what a model is trained on. */
export interface DatasetKey {
  user_id: string;
  modality: Modality;
}

const shapeSchema = z.object({ signal_kind: signalKindSchema, dims: z.number(), encoding: z.string() });
export type StoredShape = z.output<typeof shapeSchema>;

/** What every recording of a dataset has in common; null where there is no recording yet. */
export function datasetShape(store: ReadonlyStore, { user_id, modality }: DatasetKey): StoredShape | null {
  const shape = store.get(
    shapeSchema,
    'SELECT signal_kind, dims, encoding FROM datasets WHERE user_id = ? AND modality = ?',
    [user_id, modality],
  );
  return shape ?? null;
}

/** Recordings that agree in everything that decides whether and how they are trained on. */
const sampleGroupSchema = z.object({
  user_id: userIdSchema,
  modality: modalitySchema,
  consent: consentSchema,
  is_demo: flagColumn,
  label_status: labelStatusSchema,
  performer_id: optionalKeyColumn,
  label: optionalKeyColumn,
  part: optionalKeyColumn.pipe(partSchema.nullable()),
  samples: z.number(),
});
export type SampleGroup = z.output<typeof sampleGroupSchema>;

/** How many recordings of a dataset there are of each kind, label and part. */
export function listSampleGroups(store: ReadonlyStore, { user_id, modality }: DatasetKey): SampleGroup[] {
  return store.all(sampleGroupSchema, 'SELECT * FROM sample_counts WHERE user_id = ? AND modality = ?', [
    user_id,
    modality,
  ]);
}

const sessionSchema = z.object({
  session_id: optionalKeyColumn,
  samples: z.number(),
  labels: z.number(),
  first_recorded_at: z.number().nullable(),
  last_recorded_at: z.number().nullable(),
  parts: z.object({
    train: z.number(),
    validation: z.number(),
    test: z.number(),
    holdout: z.number(),
  }),
});
export type DatasetSession = z.output<typeof sessionSchema>;

const flatSessionSchema = z
  .object({ ...sessionSchema.omit({ parts: true }).shape, ...sessionSchema.shape.parts.shape })
  .transform(({ train, validation, test, holdout, ...session }) => ({
    ...session,
    parts: { train, validation, test, holdout },
  }));

/** The sessions of a dataset, oldest first; session null holds the recordings that came without one. */
export function listDatasetSessions(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
): DatasetSession[] {
  return store.all(
    flatSessionSchema,
    `SELECT c.session_id, c.samples, c.first_recorded_at, c.last_recorded_at,
       COUNT(DISTINCT s.label) AS labels,
       COUNT(*) FILTER (WHERE s.part = 'train') AS train,
       COUNT(*) FILTER (WHERE s.part = 'validation') AS validation,
       COUNT(*) FILTER (WHERE s.part = 'test') AS test,
       COUNT(*) FILTER (WHERE s.part = 'holdout') AS holdout
     FROM session_counts c
     JOIN samples s ON s.user_id = c.user_id AND s.modality = c.modality
       AND s.session_id IS NULLIF(c.session_id, '')
     WHERE c.user_id = ? AND c.modality = ? AND c.samples > 0
     GROUP BY c.session_id
     ORDER BY c.first_recorded_at IS NULL, c.first_recorded_at, c.session_id`,
    [user_id, modality],
  );
}
