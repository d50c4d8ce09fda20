import { hash } from 'node:crypto';
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
  const tail = newestEntry(store);
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

/** An entry up to which the chain was found whole. */
export interface ChainPlace {
  entry_id: number;
  hash: string;
}

export interface ChainPart {
  /** The last entry that follows from all before it. */
  reached: ChainPlace;
  broken_at: number | null;
  /** Whether there is nothing behind it. */
  ended: boolean;
}

/** Where an empty log stands. */
export const AT_THE_BEGINNING: ChainPlace = { entry_id: 0, hash: GENESIS_HASH };
/** Short enough that whoever shares the thread does not wait. */
const PART_ENTRIES = 2000;

/** Recomputes a part of the chain, from a place that was found whole. */
export function verifyAuditPart(store: ReadonlyStore, from: ChainPlace = AT_THE_BEGINNING): ChainPart {
  const links = store.all(
    linkSchema,
    'SELECT * FROM audit_entries WHERE entry_id > ? ORDER BY entry_id LIMIT ?',
    [from.entry_id, PART_ENTRIES],
  );
  let reached = from;
  for (const { hash, previous_hash, ...entry } of links) {
    const follows = entry.entry_id === reached.entry_id + 1 && previous_hash === reached.hash;
    if (!follows || hash !== chainHash(reached.hash, entry)) {
      return { reached, broken_at: entry.entry_id, ended: true };
    }
    reached = { entry_id: entry.entry_id, hash };
  }
  return { reached, broken_at: null, ended: links.length < PART_ENTRIES };
}

/**
 * Recomputes the whole chain. Entries cut off at the end leave a whole chain behind: who wants to notice
 * that keeps the last hash elsewhere.
 */
export function verifyAuditChain(store: ReadonlyStore): AuditChain {
  let part = verifyAuditPart(store);
  while (!part.ended) part = verifyAuditPart(store, part.reached);
  return { ok: part.broken_at === null, entries: countEntries(store), broken_at: part.broken_at };
}

function countEntries(store: ReadonlyStore): number {
  const counted = z.object({ entries: z.number() });
  return store.get(counted, 'SELECT COUNT(*) AS entries FROM audit_entries')?.entries ?? 0;
}

/** The place up to which the log reaches; undefined where it is empty. */
export function newestEntry(store: ReadonlyStore): ChainPlace | undefined {
  return store.get(tailSchema, 'SELECT entry_id, hash FROM audit_entries ORDER BY entry_id DESC LIMIT 1');
}

/** Whether the log has this very entry: by its hash, then, also all that came before it. */
export function hasEntry(store: ReadonlyStore, { entry_id, hash }: ChainPlace): boolean {
  const sql = 'SELECT entry_id, hash FROM audit_entries WHERE entry_id = ?';
  return store.get(tailSchema, sql, [entry_id])?.hash === hash;
}

function chainHash(previous: string, entry: Record<string, unknown>): string {
  return hash('sha256', previous + canonicalJson(entry));
}
