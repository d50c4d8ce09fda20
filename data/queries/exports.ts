import { z } from 'zod';
import { flagColumn, jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import { exportFormatSchema, exportResultSchema, modalitySchema, userIdSchema } from '../schema.ts';

const rowSchema = z.object({
  export_id: z.number(),
  user_id: userIdSchema,
  modality: modalitySchema,
  synthetic: flagColumn,
  model_version: z.string(),
  at: z.number(),
  /** The name of who asked for it. */
  operator: z.string(),
  result: jsonColumn(exportResultSchema),
  /** What was asked for: the folder or stick, and the formats; without those all that the model can take. */
  asked: jsonColumn(z.object({ to: z.string(), formats: z.array(exportFormatSchema).optional() })),
  /** The version in use now; null: none is. */
  active_version: z.number().nullable(),
});
export type ExportRecord = z.output<typeof rowSchema>;

/** Which exports of all; what is left out does not matter. */
export interface ExportSelection {
  limit: number;
  /** Only exports of before this one. */
  before?: number | undefined;
  /** A part of the person's name, in whatever case. */
  person?: string | undefined;
}

/** What left the app, the newest first. */
export function listExports(
  store: ReadonlyStore,
  { limit, before, person = '' }: ExportSelection,
): ExportRecord[] {
  return store.all(
    rowSchema,
    `SELECT export_id, e.user_id, e.modality, u.synthetic, m.model_version, e.at, o.name AS operator, e.result,
       j.params AS asked,
       (SELECT a.version FROM models a
        WHERE a.user_id = e.user_id AND a.modality = e.modality AND a.status = 'active') AS active_version
     FROM exports e JOIN models m USING (user_id, modality, version) JOIN users u USING (user_id)
       JOIN jobs j USING (job_id) JOIN operators o USING (operator_id)
     WHERE (@before IS NULL OR export_id < @before)
       AND (@person = '' OR instr(lower(e.user_id), lower(@person)) > 0)
     ORDER BY export_id DESC LIMIT @limit`,
    { limit, before: before ?? null, person: person.trim() },
  );
}

const lastSchema = z.object({ version: z.number(), exports: z.number(), last_at: z.number() });
export type VersionExports = z.output<typeof lastSchema>;

/** How often each version of a model left the app, and when last. */
export function exportsByVersion(
  store: ReadonlyStore,
  { user_id, modality }: { user_id: string; modality: string },
): VersionExports[] {
  return store.all(
    lastSchema,
    `SELECT version, COUNT(*) AS exports, MAX(at) AS last_at FROM exports
     WHERE user_id = ? AND modality = ? GROUP BY version ORDER BY version`,
    [user_id, modality],
  );
}
