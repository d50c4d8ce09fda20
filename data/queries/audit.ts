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

/** Which entries of all; what is left out does not matter. */
export interface AuditFilter {
  operator_id?: string | undefined;
  user_id?: string | undefined;
  /** The first word of the action. */
  about?: string | undefined;
  from?: number | undefined;
  /** The first moment that is left out. */
  to?: number | undefined;
}

export interface AuditSelection extends AuditFilter {
  limit: number;
  /** Only entries that were written before this one. */
  before?: number | undefined;
}

const personalSchema = z.object({
  ...entrySchema.shape,
  /** Whom the job of the entry was for. */
  job_user_id: z.string().nullable(),
});

export interface AuditPage {
  entries: (AuditRecord & { user_id: string | null })[];
  /** What `before` has to be for the page that follows; null: there is none. */
  next: number | null;
}

/** The newest entries first, each with whom it was about. */
export function auditPage(store: ReadonlyStore, { limit, before, ...filter }: AuditSelection): AuditPage {
  const found = store.all(
    personalSchema,
    `SELECT entry_id, a.at, a.operator_id, o.name AS operator, action, subject, old_value, new_value,
       j.user_id AS job_user_id
     ${narrowed(filter)} ${before === undefined ? '' : 'AND entry_id < @before'}
     ORDER BY entry_id DESC LIMIT @limit + 1`,
    { ...filter, before, limit },
  );
  const page = found.slice(0, limit);
  const entries = page.map(({ job_user_id, ...entry }) => ({
    ...entry,
    user_id: personOf(entry.subject) ?? job_user_id,
  }));
  return { entries, next: found.length > limit ? (entries.at(-1)?.entry_id ?? null) : null };
}

export function countAudit(store: ReadonlyStore, filter: AuditFilter): number {
  const counted = z.object({ entries: z.number() });
  return store.get(counted, `SELECT COUNT(*) AS entries ${narrowed(filter)}`, { ...filter })?.entries ?? 0;
}

/** An import names the people it brought in only in its job's result. */
const ABOUT_PERSON = `(instr(subject, '/' || @user_id || '/') = instr(subject, '/') OR j.user_id = @user_id
  OR instr(COALESCE(j.result -> '$.users', ''), json_quote(@user_id)) > 0)`;

function narrowed(filter: AuditFilter): string {
  const conditions = [
    ...(filter.operator_id === undefined ? [] : ['a.operator_id = @operator_id']),
    ...(filter.about === undefined ? [] : ["instr(action, @about || '.') = 1"]),
    ...(filter.from === undefined ? [] : ['a.at >= @from']),
    ...(filter.to === undefined ? [] : ['a.at < @to']),
    ...(filter.user_id === undefined ? [] : [ABOUT_PERSON]),
  ];
  return `FROM audit_entries a JOIN operators o USING (operator_id)
    LEFT JOIN jobs j ON subject GLOB 'job/*' AND j.job_id = CAST(substr(subject, 5) AS INTEGER)
    WHERE ${conditions.join(' AND ') || 'true'}`;
}

/** `model/Anna/gesture/v3` is about Anna, whose name may itself hold a slash. */
const PERSONAL =
  /^(?:dataset|model|recordings|retraining)\/(?<person>.+?)\/(?:gesture|sound|speech)(?:\/[^/]*)?$/su;

function personOf(subject: string): string | null {
  return PERSONAL.exec(subject)?.groups?.person ?? null;
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

const newestSchema = eventSchema.pick({ entry_id: true });

/** The number of the newest entry; 0: there is none. */
export function lastAuditEntry(store: ReadonlyStore): number {
  const sql = 'SELECT COALESCE(MAX(entry_id), 0) AS entry_id FROM audit_entries';
  return store.get(newestSchema, sql)?.entry_id ?? 0;
}
