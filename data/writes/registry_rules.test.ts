import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { RefusedError } from '../errors.ts';
import { rollbackTargets } from '../queries/activations.ts';
import { listModels } from '../queries/models.ts';
import { openStore, type Store } from '../store.ts';
import * as registry from '../testing/registry.ts';
import { beginTraining, stamp } from '../testing/store.ts';
import { registryWith } from '../testing/temporary_registry.ts';
import type { Workspace } from '../workspace.ts';
import { runWrite } from './index.ts';

const { anna, promote, recordExport, remove, rollback, trainVersion } = registry;

const step = fc.record({
  what: fc.constantFrom('train', 'benchmark', 'promote', 'rollback', 'delete', 'prune', 'export'),
  version: fc.integer({ min: 1, max: 8 }),
  other: fc.boolean(),
});

function attempt(store: Store, workspace: Workspace, { what, version }: { what: string; version: number }) {
  if (what === 'train') trainVersion(store, workspace);
  if (what === 'benchmark') trainVersion(store, workspace, { split: true });
  if (what === 'promote') promote(store, version);
  if (what === 'rollback') rollback(store, version % 2 === 0 ? version : undefined);
  if (what === 'delete') remove(store, version);
  if (what === 'prune') runWrite(store, 'models.prune', stamp, {});
  if (what === 'export' && listModels(store, anna).some((one) => one.version === version))
    recordExport(store, workspace, version);
}

const rowSchema = z.object({
  version: z.number(),
  status: z.string(),
  deleted: z.number(),
  exported: z.number(),
});

const rowsOf = (store: Store) =>
  store.all(
    rowSchema,
    `SELECT version, status, deleted_at IS NOT NULL AS deleted,
       EXISTS (SELECT 1 FROM exports e WHERE e.version = m.version) AS exported
     FROM models m ORDER BY version`,
  );

test('whatever two processes do: at most one in use and never none again, nothing needed is deleted, numbers rise', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), (steps) => {
      const { store, workspace } = registryWith(3);
      runWrite(store, 'settings.change', stamp, { keep_versions: 2 });
      const other = openStore(workspace.storeFile);
      let before = rowsOf(store);
      for (const one of steps) {
        const target = rollbackTargets(store, anna)[0];
        try {
          attempt(one.other ? other : store, workspace, one);
        } catch (error) {
          if (!(error instanceof RefusedError)) throw error;
        }
        const rows = rowsOf(store);
        const active = rows.filter(({ status }) => status === 'active');
        expect(active.length).toBeLessThanOrEqual(1);
        if (before.some(({ status }) => status === 'active')) expect(active).toHaveLength(1);
        expect(rows.filter((row) => row.deleted && (row.exported || row.status === 'active'))).toEqual([]);
        expect(rows.map(({ version }) => version).slice(0, before.length)).toEqual(
          before.map(({ version }) => version),
        );
        if (one.what === 'prune') expect(rollbackTargets(store, anna)[0]).toBe(target);
        before = rows;
      }
      const last = Math.max(...before.map(({ version }) => version));
      expect(beginTraining(other, workspace).version).toBe(last + 1);
      other.close();
    }),
    { numRuns: 12 },
  );
});
