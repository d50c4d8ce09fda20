import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { appendAudit, verifyAuditChain } from './audit.ts';
import { canonicalJson } from './canonical_json.ts';
import type { Store } from './store.ts';
import { stamp } from './testing/store.ts';
import { temporaryWorkspace } from './testing/temporary.ts';
import { runWrite } from './writes/index.ts';

function withEntries(count: number): Store {
  const { store } = temporaryWorkspace();
  for (let i = 1; i < count; i++) {
    appendAudit(store, stamp, { action: 'test', subject: `thing/${i}`, old_value: null, new_value: { i } });
  }
  return store;
}

/** Does to the log what its triggers forbid, as somebody with another program could. */
function tamper(store: Store, sql: string): void {
  for (const name of ['changed', 'deleted', 'replaced'])
    store.run(`DROP TRIGGER audit_entries_are_not_${name}`);
  store.run(sql);
}

test('the first entry is the arrival of the operator', () => {
  const store = withEntries(1);
  expect(verifyAuditChain(store)).toEqual({ ok: true, entries: 1, broken_at: null });
  expect(runWrite(store, 'operators.ensure', stamp, { operator_id: 'tester', name: 'Again' })).toEqual({
    added: false,
  });
  expect(verifyAuditChain(store).entries).toBe(1);
});

test('an entry is hashed over the hash before it and its own canonical JSON', () => {
  const store = withEntries(1);
  const [entry] = store.all(z.looseObject({ hash: z.string() }), 'SELECT * FROM audit_entries');
  const text = `{"action":"operators.add","at":${stamp.at},"entry_id":1,"new_value":"{\\"name\\":\\"Tester\\"}","old_value":"null","operator_id":"tester","subject":"operator/tester"}`;
  const hash = createHash('sha256')
    .update('0'.repeat(64) + text)
    .digest('hex');
  expect(entry?.hash).toBe(hash);
});

test.each([
  ['changed', 'UPDATE audit_entries SET at = at + 1 WHERE entry_id = 3', 3],
  ['taken out', 'DELETE FROM audit_entries WHERE entry_id = 3', 4],
  ['exchanged', 'UPDATE audit_entries SET entry_id = 7 - entry_id + 100 WHERE entry_id IN (3, 4)', 5],
  [
    'put in',
    'INSERT INTO audit_entries SELECT 6, at, operator_id, action, subject, old_value, new_value, hash, hash FROM audit_entries WHERE entry_id = 5',
    6,
  ],
])('an entry that was %s breaks the chain', (_how, sql, broken_at) => {
  const store = withEntries(5);
  tamper(store, sql);
  expect(verifyAuditChain(store)).toMatchObject({ ok: false, broken_at });
});

test('not even INSERT OR REPLACE gets past the log', () => {
  const store = withEntries(2);
  const replace = () =>
    store.run('INSERT OR REPLACE INTO audit_entries SELECT * FROM audit_entries WHERE entry_id = 1');
  expect(replace).toThrow(/append-only/);
});

test('canonical JSON does not depend on the order in which an object was built', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed(JSON.parse(text)))).toBe(text);
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, reversed(part)] as const);
  return Object.fromEntries(entries.reverse());
}
