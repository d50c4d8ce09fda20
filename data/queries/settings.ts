import { z } from 'zod';
import { jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import { type Settings, settingsSchema } from '../settings.ts';

const rowSchema = z.object({ name: z.string(), value: jsonColumn(z.unknown()) });

/** The settings in force: what people chose, and the defaults for the rest. */
export function readSettings(store: ReadonlyStore): Settings {
  const rows = store.all(rowSchema, 'SELECT name, value FROM settings');
  return settingsSchema.parse(Object.fromEntries(rows.map(({ name, value }) => [name, value])));
}

/** What tells this workspace from every other: 32 hexadecimal digits, drawn when its store was made. */
export function workspaceId(store: ReadonlyStore): string {
  const row = store.get(z.object({ workspace_id: z.string() }), 'SELECT workspace_id FROM workspace');
  if (!row) throw new Error('Every store has a workspace id.');
  return row.workspace_id;
}
