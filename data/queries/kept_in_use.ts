import { z } from 'zod';
import { jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import type { VersionKey } from '../versions.ts';
import { runSubject } from '../writes/training_run.ts';

const keptSchema = z
  .object({
    at: z.number(),
    operator: z.string(),
    new_value: jsonColumn(z.object({ in_use: z.number().nullable() })),
  })
  .transform(({ new_value, ...kept }) => ({ ...kept, in_use: new_value.in_use }));

/**
 * When a person last saw a version and left it at the one in use, by the audit log; null: nobody did since the
 * version in use last changed.
 */
export function keptInUse(store: ReadonlyStore, key: VersionKey): z.output<typeof keptSchema> | null {
  const kept = store.get(
    keptSchema,
    `SELECT at, name AS operator, new_value FROM audit_entries JOIN operators USING (operator_id)
     WHERE action = 'models.keep' AND subject = @subject
       AND at >= (SELECT COALESCE(MAX(at), 0) FROM activations WHERE user_id = @user_id AND modality = @modality)
     ORDER BY entry_id DESC LIMIT 1`,
    { subject: runSubject(key), user_id: key.user_id, modality: key.modality },
  );
  return kept ?? null;
}
