import { type ChainPlace, verifyAuditPart } from '../../data/audit.ts';
import { type AuditSelection, auditPage, countAudit } from '../../data/queries/audit.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { csvRow } from './csv.ts';

/** The reads of the audit log: each may look at every entry there is. */

export function auditList(store: ReadonlyStore, selection: AuditSelection) {
  const { limit: _limit, before: _before, ...filter } = selection;
  return store.snapshot(() => ({ ...auditPage(store, selection), total: countAudit(store, filter) }));
}

/** A part of the chain: the whole of a long one would keep every other read waiting. */
export function auditVerify(store: ReadonlyStore, { from }: { from: ChainPlace | undefined }) {
  return verifyAuditPart(store, from);
}

const COLUMNS = ['entry_id', 'at', 'operator', 'action', 'subject', 'old_value', 'new_value'] as const;

/** A piece of the log as the text of a file; the heading of a table stands in the first alone. */
export function auditText(
  store: ReadonlyStore,
  { format, ...selection }: AuditSelection & { format: 'csv' | 'jsonl' },
) {
  const { entries, next } = auditPage(store, selection);
  const lines = entries.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() }));
  const heading = format === 'csv' && selection.before === undefined ? csvRow(COLUMNS) : '';
  const text = lines.map((line) =>
    format === 'csv'
      ? csvRow(COLUMNS.map((column) => cellOf(line[column])))
      : `${JSON.stringify(Object.fromEntries(COLUMNS.map((column) => [column, line[column]])))}\n`,
  );
  return { text: heading + text.join(''), entries: entries.length, next };
}

function cellOf(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
