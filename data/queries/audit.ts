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

const eventSchema = z.object({ entry_id: z.number(), action: z.string(), subject: z.string() });
export type AuditEvent = z.output<typeof eventSchema>;

/** What was done to what since an entry, the oldest first. */
export function auditAfter(store: ReadonlyStore, entry_id: number, limit: number): AuditEvent[] {
  return store.all(
    eventSchema,
    'SELECT entry_id, action, subject FROM audit_entries WHERE entry_id > ? ORDER BY entry_id LIMIT ?',
    [entry_id, limit],
  );
}

/** The number of the newest entry; 0: there is none. */
export function lastAuditEntry(store: ReadonlyStore): number {
  const sql = 'SELECT COALESCE(MAX(entry_id), 0) AS entry_id FROM audit_entries';
  return store.get(eventSchema.pick({ entry_id: true }), sql)?.entry_id ?? 0;
}
