import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Store } from '../store.ts';
import { importSamples, pose } from '../testing/store.ts';
import { temporaryWorkspace } from '../testing/temporary.ts';

/** Totals that triggers keep, and the same totals counted from the recordings themselves. */
const totals = {
  label_counts: `
    SELECT user_id, modality, consent, is_demo, label_status, COALESCE(performer_id, '') AS performer_id,
      COALESCE(label, '') AS label, COUNT(*) AS samples
    FROM samples GROUP BY 1, 2, 3, 4, 5, 6, 7`,
  sample_counts: `
    SELECT user_id, modality, consent, is_demo, label_status, COALESCE(performer_id, '') AS performer_id,
      COALESCE(label, '') AS label, COALESCE(part, '') AS part, COUNT(*) AS samples
    FROM samples GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
  session_counts: `
    SELECT user_id, modality, COALESCE(session_id, '') AS session_id, COUNT(*) AS samples, 0 AS recognitions,
      MIN(recorded_at) AS first_recorded_at, MAX(recorded_at) AS last_recorded_at
    FROM samples GROUP BY 1, 2, 3`,
};

function expectTotalsToAgree(store: Store): void {
  const rows = (sql: string) =>
    store
      .all(z.unknown(), sql)
      .map((row) => JSON.stringify(row))
      .sort();
  for (const [table, counting] of Object.entries(totals)) {
    expect(rows(`SELECT * FROM ${table} WHERE samples > 0`)).toEqual(rows(counting));
  }
}

const facts = fc.record({
  user_id: fc.constantFrom('anna', 'ben'),
  session_id: fc.constantFrom('sess_1', 'sess_2', null),
  label: fc.constantFrom('drink', 'eat', null),
  label_status: fc.constantFrom('confirmed' as const, 'unconfirmed' as const),
  performer_id: fc.constantFrom('carer', null),
  consent: fc.constantFrom('given' as const, 'refused' as const),
  is_demo: fc.boolean(),
  recorded_at: fc.option(fc.integer({ min: 0, max: 9 })),
});

const changes = [
  "UPDATE samples SET label = 'sleep', label_status = 'corrected' WHERE sample_id = ?",
  'UPDATE samples SET label = NULL WHERE sample_id = ?',
  "UPDATE samples SET consent = 'refused', performer_id = 'carer' WHERE sample_id = ?",
  "UPDATE samples SET part = COALESCE(part, 'test'), label = 'eat' WHERE sample_id = ?",
  'DELETE FROM samples WHERE sample_id = ?',
];
const change = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: 1, max: 12 }));

test('the running totals always agree with the recordings that they count', () => {
  fc.assert(
    fc.property(
      fc.array(facts, { minLength: 1, maxLength: 12 }),
      fc.array(change, { maxLength: 12 }),
      (samples, later) => {
        const { store, workspace } = temporaryWorkspace();
        importSamples(
          store,
          workspace,
          samples.map((one, value) => pose(value, one)),
        );
        expectTotalsToAgree(store);
        for (const [sql, sample_id] of later) store.run(sql, [sample_id]);
        expectTotalsToAgree(store);
      },
    ),
    { numRuns: 15 },
  );
});

test('what a recording is never changes', () => {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  for (const column of [
    'user_id',
    'modality',
    'session_id',
    'recorded_at',
    'content_hash',
    'imported_label',
  ]) {
    expect(() => store.run(`UPDATE samples SET ${column} = ${column}`)).toThrow(/never changes/);
  }
});
