import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './canonical_json.ts';
import type { ReadonlyStore, Store } from './connection.ts';

/**
 * The append-only log of every change of state. Each entry's hash covers the entry and the hash before it, so
 * that an entry cannot be changed, taken out or put in without breaking the chain behind it.
 */

/** Who did it and when: handed down to every write. */
export interface Stamp {
  /** Milliseconds since 1970, UTC. */
  at: number;
  operator_id: string;
}

/** What was done to what. Values are JSON; null where there was or is nothing. */
export interface Change {
  action: string;
  subject: string;
  old_value: unknown;
  new_value: unknown;
}

const GENESIS_HASH = '0'.repeat(64);

const tailSchema = z.object({ entry_id: z.number(), hash: z.string() });

/** Adds one entry. Called inside the transaction of the change itself. */
export function appendAudit(store: Store, stamp: Stamp, change: Change): void {
  const tail = store.get(
    tailSchema,
    'SELECT entry_id, hash FROM audit_entries ORDER BY entry_id DESC LIMIT 1',
  );
  const previous_hash = tail?.hash ?? GENESIS_HASH;
  const entry = {
    entry_id: (tail?.entry_id ?? 0) + 1,
    ...stamp,
    ...change,
    old_value: canonicalJson(change.old_value),
    new_value: canonicalJson(change.new_value),
  };
  store.run(
    `INSERT INTO audit_entries
     VALUES (@entry_id, @at, @operator_id, @action, @subject, @old_value, @new_value, @previous_hash, @hash)`,
    { ...entry, previous_hash, hash: chainHash(previous_hash, entry) },
  );
}

/** The chain as found; `broken_at` is the first entry that does not follow from the one before it. */
export interface AuditChain {
  ok: boolean;
  entries: number;
  broken_at: number | null;
}

const linkSchema = z.object({
  entry_id: z.number(),
  at: z.number(),
  operator_id: z.string(),
  action: z.string(),
  subject: z.string(),
  old_value: z.string(),
  new_value: z.string(),
  previous_hash: z.string(),
  hash: z.string(),
});

/**
 * Recomputes the whole chain. Entries cut off at the end leave a whole chain behind: who wants to notice
 * that keeps the last hash elsewhere.
 */
export function verifyAuditChain(store: ReadonlyStore): AuditChain {
  const links = store.all(linkSchema, 'SELECT * FROM audit_entries ORDER BY entry_id');
  let previous = GENESIS_HASH;
  for (const [index, { hash, previous_hash, ...entry }] of links.entries()) {
    const follows = entry.entry_id === index + 1 && previous_hash === previous;
    if (!follows || hash !== chainHash(previous, entry)) {
      return { ok: false, entries: links.length, broken_at: entry.entry_id };
    }
    previous = hash;
  }
  return { ok: true, entries: links.length, broken_at: null };
}

function chainHash(previous: string, entry: Record<string, unknown>): string {
  return createHash('sha256').update(previous).update(canonicalJson(entry)).digest('hex');
}
