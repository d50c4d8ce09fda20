import { expect, test } from 'vitest';
import { listAudit } from '../queries/audit.ts';
import { keptInUse } from '../queries/kept_in_use.ts';
import { activeVersion, anna, promote } from '../testing/registry.ts';
import { stamp } from '../testing/store.ts';
import { registryWith } from '../testing/temporary_registry.ts';
import { runWrite } from './index.ts';

const refused = (code: string) => expect.objectContaining({ code });

test('a person leaves it at the version in use: that goes on record, and nothing else changes', () => {
  const { store } = registryWith(2);
  promote(store, 1);
  expect(keptInUse(store, { ...anna, version: 2 })).toBeNull();
  runWrite(store, 'models.keep', stamp, { ...anna, version: 2, in_use: 1 });
  expect(activeVersion(store)).toBe(1);
  expect(keptInUse(store, { ...anna, version: 2 })).toEqual({ at: stamp.at, operator: 'Tester', in_use: 1 });
  expect(keptInUse(store, { ...anna, version: 1 }), 'of this version only').toBeNull();
  expect(listAudit(store, 1)).toMatchObject([
    { action: 'models.keep', subject: 'model/anna/gesture/v2', new_value: { in_use: 1 } },
  ]);
});

test('a later change of the version in use ends it', () => {
  const { store } = registryWith(3);
  const before = { ...stamp, at: stamp.at - 1 };
  runWrite(store, 'models.keep', before, { ...anna, version: 2, in_use: null });
  expect(keptInUse(store, { ...anna, version: 2 })).not.toBeNull();
  promote(store, 1);
  expect(keptInUse(store, { ...anna, version: 2 })).toBeNull();
});

test('a first version may be left unused', () => {
  const { store } = registryWith(1);
  runWrite(store, 'models.keep', stamp, { ...anna, version: 1, in_use: null });
  expect(keptInUse(store, { ...anna, version: 1 })).toMatchObject({ in_use: null });
});

test('who decides on what has changed since is told to look again', () => {
  const { store } = registryWith(3);
  promote(store, 1);
  promote(store, 2);
  const keep = (version: number, in_use: number) => () =>
    runWrite(store, 'models.keep', stamp, { ...anna, version, in_use });
  expect(keep(3, 1)).toThrow(refused('DECISION_OUTDATED'));
  expect(keep(2, 1)).toThrow(refused('ALREADY_ACTIVE'));
  expect(keep(9, 2)).toThrow(refused('MODEL_UNKNOWN'));
});
