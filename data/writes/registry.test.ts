import { expect, test } from 'vitest';
import { listActivations, rollbackTargets } from '../queries/activations.ts';
import { listAudit } from '../queries/audit.ts';
import { listModels } from '../queries/models.ts';
import { openStore, type Store } from '../store.ts';
import * as registry from '../testing/registry.ts';
import { stamp } from '../testing/store.ts';
import { registryWith } from '../testing/temporary_registry.ts';
import { runWrite } from './index.ts';

const { activeVersion, anna, promote, recordExport, remove, rollback, trainVersion, unknown } = registry;

const statuses = (store: Store) =>
  listModels(store, anna)
    .map(({ status }) => status)
    .reverse();

const refused = (code: string) => expect.objectContaining({ code });

test('a promoted version takes the place of the one in use, which is archived, on record', () => {
  const { store } = registryWith(3);
  expect(statuses(store)).toEqual(['candidate', 'candidate', 'candidate']);
  expect(promote(store, 1)).toMatchObject({ model_version: 'gesture-anna-v1', previous_version: null });
  expect(promote(store, 3)).toMatchObject({ version: 3, previous_version: 1, comparison: null });
  expect(statuses(store)).toEqual(['archived', 'candidate', 'active']);
  expect(listActivations(store, anna)).toMatchObject([
    {
      ...{ version: 3, previous_version: 1, kind: 'promotion', operator: 'Tester', at: stamp.at },
      ...{ reason: 'It is better', basis: { kind: 'nothing', against: 1 } },
    },
    { version: 1, previous_version: null },
  ]);
  expect(listAudit(store, 2)).toMatchObject([
    { action: 'models.promote', subject: 'model/anna/gesture/v3', new_value: { previous_version: 1 } },
    { action: 'models.archive', subject: 'model/anna/gesture/v1', old_value: { status: 'active' } },
  ]);
});

test('without a reason only a passing version is promoted', () => {
  const { store } = registryWith(1);
  const input = { ...anna, version: 1, basis: unknown(null), reason: null };
  expect(() => runWrite(store, 'models.promote', stamp, input)).toThrow(refused('PROMOTION_NEEDS_REASON'));
  const activation = `INSERT INTO activations (user_id, modality, version, kind, at, operator_id, basis)
    VALUES ('anna', 'gesture', 1, 'promotion', 1, 'tester', ?)`;
  for (const basis of ['{"passing":false}', '{}', null]) {
    expect(() => store.run(activation, [basis])).toThrow(/CHECK/);
  }
  store.run(activation, ['{"passing":true}']);
});

test('of two who decide at once one wins, and the other hears of it', () => {
  const { store, workspace } = registryWith(3);
  promote(store, 1);
  const other = openStore(workspace.storeFile);
  promote(store, 2, 1);
  expect(() => promote(other, 3, 1)).toThrow(refused('PROMOTION_OUTDATED'));
  expect(() => promote(other, 2, 1)).toThrow(refused('ALREADY_ACTIVE'));
  const back = { ...anna, version: 1, from: 1, reason: null };
  expect(() => runWrite(other, 'models.rollback', stamp, { ...back, version: 3 })).toThrow(
    refused('ROLLBACK_OUTDATED'),
  );
  other.close();
  expect(statuses(store)).toEqual(['archived', 'active', 'candidate']);
});

test('a benchmark, a deleted version and one that never was are not promoted', () => {
  const { store, workspace } = registryWith(1);
  const benchmark = trainVersion(store, workspace, { split: true });
  remove(store, 1);
  expect(() => promote(store, benchmark)).toThrow(refused('MODEL_IS_BENCHMARK'));
  expect(() => promote(store, 1)).toThrow(refused('MODEL_UNKNOWN'));
  expect(() => promote(store, 99)).toThrow(refused('MODEL_UNKNOWN'));
  expect(activeVersion(store)).toBeNull();
});

test('going back puts the former version in use, going back again the one before it', () => {
  const { store } = registryWith(4);
  for (const version of [1, 2, 3]) promote(store, version);
  expect(rollback(store)).toMatchObject({ version: 2, previous_version: 3 });
  expect(statuses(store)).toEqual(['archived', 'active', 'archived', 'candidate']);
  expect(rollback(store)).toMatchObject({ version: 1, previous_version: 2 });
  for (const version of [2, 3, 4])
    expect(() => rollback(store, version)).toThrow(refused('NOT_AN_EARLIER_VERSION'));
  promote(store, 4);
  expect(rollbackTargets(store, anna)).toEqual([1]);
});

test('a deleted version is left out when going back', () => {
  const { store } = registryWith(3);
  for (const version of [1, 2, 3]) promote(store, version);
  remove(store, 2);
  expect(() => rollback(store, 2)).toThrow(refused('MODEL_UNKNOWN'));
  expect(rollback(store)).toMatchObject({ version: 1 });
});

test('the version in use, and one that was or is being exported, are not deleted', () => {
  const { store, workspace } = registryWith(3);
  promote(store, 1);
  recordExport(store, workspace, 2);
  const params = { kind: 'export', ...anna, version: 3, to: '/stick' };
  runWrite(store, 'jobs.enqueue', stamp, { kind: 'export', ...anna, params });
  expect(() => remove(store, 1)).toThrow(refused('MODEL_IS_ACTIVE'));
  expect(() => remove(store, 2)).toThrow(refused('MODEL_WAS_EXPORTED'));
  expect(() => remove(store, 3)).toThrow(refused('MODEL_WAS_EXPORTED'));
  const directly = 'UPDATE models SET deleted_at = 1 WHERE version = ?';
  expect(() => store.run(directly, [1])).toThrow(/never in use/);
  expect(() => store.run(directly, [2])).toThrow(/kept/);
});

test('a deleted version keeps its run and its number, and cannot be deleted again or come back', () => {
  const { store, workspace } = registryWith(2);
  remove(store, 2);
  expect(listModels(store, anna).map(({ version }) => version)).toEqual([1]);
  expect(() => remove(store, 2)).toThrow(refused('MODEL_UNKNOWN'));
  expect(() => store.run('UPDATE models SET deleted_at = NULL WHERE version = 2')).toThrow(/stays deleted/);
  expect(trainVersion(store, workspace)).toBe(3);
  expect(listAudit(store, 100)).toContainEqual(
    expect.objectContaining({
      ...{ action: 'models.delete', subject: 'model/anna/gesture/v2' },
      new_value: { deleted: true, reason: 'Nobody needs it' },
    }),
  );
});

test('pruning keeps what the setting and the registry need, and says why the rest went', () => {
  const { store, workspace } = registryWith(6);
  for (const version of [1, 2]) promote(store, version);
  recordExport(store, workspace, 3);
  runWrite(store, 'settings.change', stamp, { keep_versions: 2 });
  expect(runWrite(store, 'models.prune', stamp, { user_id: 'ben' })).toEqual({ deleted: [] });
  expect(runWrite(store, 'models.prune', stamp, anna)).toEqual({ deleted: [{ ...anna, version: 4 }] });
  expect(listAudit(store, 1)).toMatchObject([{ new_value: { deleted: true, reason: 'retention' } }]);
  expect(runWrite(store, 'models.prune', stamp, {})).toEqual({ deleted: [] });
});

test('what was in use when is never changed or removed', () => {
  const { store } = registryWith(1);
  promote(store, 1);
  expect(() => store.run('DELETE FROM activations')).toThrow(/on record/);
  expect(() => store.run("UPDATE activations SET reason = 'Another'")).toThrow(/on record/);
});
