import { z } from 'zod';
import { jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';

const entrySchema = z.object({
  entry_id: z.number(),
  at: z.number(),
  operator_id: z.string(),
  /** The operator's name. */
  operator: z.string(),
  action: z.string(),
  subject: z.string(),
  old_value: jsonColumn(z.unknown()),
  new_value: jsonColumn(z.unknown()),
});
export type AuditRecord = z.output<typeof entrySchema>;

/** The newest entries first. */
export function listAudit(store: ReadonlyStore, limit: number): AuditRecord[] {
  return store.all(
    entrySchema,
    `SELECT entry_id, at, operator_id, name AS operator, action, subject, old_value, new_value
     FROM audit_entries JOIN operators USING (operator_id) ORDER BY entry_id DESC LIMIT ?`,
    [limit],
  );
}
